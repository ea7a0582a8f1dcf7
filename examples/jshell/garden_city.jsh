// The Garden City story as a script. Each check is an expectation, and the last line ends with how many did not hold:
//   jshell --class-path examples/target/muster.jar examples/jshell/muster.jsh examples/jshell/garden_city.jsh
var people = sample(2_000);
var file = open("examples/cohorts/garden_city.cohort");
examples(file);

var result = run(file, people);
show(result);
members(result);
why(result, ids(result).get(0));

var report = evaluate(file, people);
show(report, "targets");

check("fewer than one in fifty of the practice are meant", result.members().size() * 50 < people.size());
check("nobody is a member without having stayed to the end", result.attrition().members() == result.members().size());
check("at least half of the members were written to", report.conversion().steps().get(0).reached() * 2 >= report.members());
/exit failures()
