package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for people that stand for their ids: the HMAC-SHA-256 of an id under a key of the host's, as 64 hexadecimal digits in lower case.
 * Immutable and safe for use by several threads.
 *
 * <p>The id goes in as it is, in UTF-8, and nothing of it is made alike: {@code 943 476 5919} and {@code 9434765919} are two people. (Blanks
 * around the cells of a source are removed before.) Sources pseudonymised under one key match, in one load or in several. A list of {@link
 * OptOuts} has ids, not pseudonyms.
 *
 * <p>There is no way back here. Who knows an id and the key finds the person, by {@code store.person(pseudonyms.of(id))}; a host that needs to
 * tell who is meant by a pseudonym keeps its own list of them. The key is in no store, no snapshot and no message. Without it a pseudonym
 * tells nothing, but who has it can try all ids there are, so it is kept as safe as they are. What stands in other columns is not changed:
 * leave out those that identify people.
 */
public final class Pseudonyms {
  /** The fewest bytes a key has. */
  public static final int LEAST_BYTES = 16;

  private static final String METHOD = "HmacSHA256";

  private final SecretKeySpec key;

  private Pseudonyms(SecretKeySpec key) {
    this.key = key;
  }

  /** Pseudonyms under a key of at least {@link #LEAST_BYTES} random bytes. */
  public static Pseudonyms of(byte[] key) {
    checkArgument(
        key.length >= LEAST_BYTES, "a key has at least %s bytes, this %s", LEAST_BYTES, key.length);
    return new Pseudonyms(new SecretKeySpec(key, METHOD));
  }

  /** What stands for an id. */
  public String of(String id) {
    return forOneThread().apply(id);
  }

  /** Makes many of them, in one thread. */
  UnaryOperator<String> forOneThread() {
    Mac mac = mac();
    return id -> HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + METHOD, e);
    }
  }

  /** Nothing of the key. */
  @Override
  public String toString() {
    return "pseudonyms under a key";
  }
}
