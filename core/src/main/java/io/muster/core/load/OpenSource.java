package io.muster.core.load;

import java.util.Optional;

/**
 * A source whose tables are known.
 *
 * @param name what messages call it
 * @param system the system of records that name none of their own
 */
record OpenSource(String name, Optional<String> system, Contents contents) {}
