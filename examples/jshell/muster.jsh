// Opens a shell with the words of Muster in scope:
//   jshell --class-path examples/target/muster.jar examples/jshell/muster.jsh
// A script may follow, which ends with: /exit failures()
import io.muster.core.engine.*;
import io.muster.core.plan.*;
import io.muster.core.store.*;
import io.muster.dsl.*;
import io.muster.evaluation.*;
import io.muster.evaluation.disclosure.*;
import io.muster.evaluation.report.*;
import io.muster.evaluation.report.document.Document;
import io.muster.examples.cli.Shell;
import static io.muster.examples.cli.Shell.*;

// JShell cuts what it shows at 1,000 characters, and shows nothing of a script. So what is to be seen is printed here.
void help() { print(Shell.help()); }
void show(Object it) { print(Shell.show(it)); }
void show(EvaluationReport report, String part) { print(Shell.show(report, part)); }
void show(Document released, String part) { print(Shell.show(released, part)); }
void why(CohortResult result, String id) { print(Shell.why(result, id)); }
void members(CohortResult result) { print(Shell.members(result)); }
void members(CohortResult result, int most) { print(Shell.members(result, most)); }
void describe(Program file) { print(Shell.describe(file)); }
void examples(Program file) { print(Shell.examples(file)); }

print(welcome());
