import io.muster.core.engine.*;
import io.muster.dsl.*;
import io.muster.evaluation.*;
import io.muster.testing.*;

var store = SamplePopulation.of(2_000).seed(1).toStore();
var program = Muster.compile(CohortText.read(Path.of("examples/cohorts/garden_city.cohort")));
var cohort = new ColumnarEngine().run(program.cohorts().get(0), store);
System.out.println(cohort);
System.out.println(Evaluation.evaluate(program.outreaches().get(0), store).toText());
/exit
