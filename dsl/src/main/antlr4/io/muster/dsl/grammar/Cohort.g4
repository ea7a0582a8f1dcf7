/*
 * The cohort language, whole. The rules stand in the order of the language reference.
 *
 * Three decisions shape it.
 *
 * - A file is a flat list of statements. Which cohort an `include` belongs to is settled afterwards, by position, so that a
 *   mistake in one clause costs that clause only.
 * - One operand rule. Whether `smoking` is a code list, a definition, a kind of record, a column or an attribute is a
 *   question for whoever knows the schema, never for the grammar.
 * - Nothing is ambiguous. Where two readings were possible, the narrower rule (an `anchor` where a `pick` could stand, an
 *   `operand` where a `value` could) takes only what a reader would take, and brackets say the rest.
 *
 * Wrong things people really write (19/07/2021, “curly quotes”, 7,5) are words of their own, so that each gets its own advice.
 */
grammar Cohort;

options { caseInsensitive = true; }

// ---- a file and its statements ----

file : statement* EOF ;

statement
    : 'use' STRING                                                                              # useStatement
    | 'codes' name (',' name)* codesSource ('grouped' 'by' header)? ('assume' unit)?            # codesStatement
    | 'parameter' name '=' expression                                                           # parameterStatement
    | 'define' name '=' expression                                                              # defineStatement
    | 'cohort' name title=STRING? ('=' expression)?                                             # cohortStatement
    | clause                                                                                    # clauseStatement
    | 'outreach' name title=STRING? 'for' members=name                                          # outreachStatement
    | item                                                                                      # itemStatement
    | 'note' STRING                                                                             # noteStatement
    | 'example' STRING 'of' name fact (','? fact)* 'expect' expectation ('and' expectation)*    # exampleStatement
    ;

// ---- code lists ----

codesSource
    : '=' codes                                                     # codesHere
    | 'from' STRING ('column' header)? ('system' name)?             # codesFromFile
    ;

// From left to right: `a or b except c` takes c from both.
codes : codeTerm (codeOperator codeTerm)* ;

codeOperator : 'or' | 'except' ;

codeTerm
    : system=name codeItem (',' codeItem)*                          # codeListing
    | name                                                          # codeListName
    | '(' codes ')'                                                 # codesInBrackets
    ;

codeItem : code prefix='*'? title=STRING? ('and' descendants='descendants')? ;

code : INTEGER | DECIMAL | CODE | NAME | STRING ;

// The heading of a column in somebody else's file.
header : name | STRING ;

// ---- the clauses of a cohort ----

clause
    : 'index' date                                                  # indexClause
    | 'index' 'at' pick                                             # indexAtClause
    | 'population' 'everyone'                                       # everyoneClause
    | 'population' expression                                       # populationClause
    | ('include' | exclude='exclude') (STRING ':')? expression      # ruleClause
    | 'rank' 'by' rankKey (',' rankKey)* ('take' INTEGER)?          # rankClause
    | 'show' showItem (',' showItem)*                               # showClause
    ;

rankKey : expression ('ascending' | descending='descending')? ;

showItem : expression ('as' name)? ;

// ---- the items of an outreach ----

item
    : 'programme' STRING                                            # programmeItem
    | 'start' date                                                  # startItem
    | 'until' date                                                  # untilItem
    | 'order' stepOrder                                             # orderItem
    | optional='optional'? 'step' name title=STRING? ':' expression         # stepItem
    | 'exit' name title=STRING? ':' expression reversible='reversible'?     # exitItem
    | 'exit' name title=STRING? ':'
          'after' INTEGER 'attempts' 'and' duration 'without' step=name     # silenceItem
    | 'attempts' expression 'until' name                            # attemptsItem
    | 'attendance' 'of' expression ('by' name)?                     # attendanceItem
    | 'themes' 'of' expression ('among' among=name)? ('by' by=name)?        # themesItem
    | 'target' step=name targetBound PERCENT ('of' ('cohort' | base=name))? # targetItem
    | 'compare' name (',' name)* 'by' expression (',' expression)*  # compareItem
    | 'outcome' name title=STRING? ':' expression 'over' duration comparators?      # outcomeItem
    | 'trend' name title=STRING? ':' expression
          'monthly' 'from' from=date 'to' to=date ('interrupted' interrupted=date)? # trendItem
    | 'measure' name title=STRING? ':' expression
          'at' times+=duration (',' times+=duration)* 'within' tolerance=duration   # measureItem
    | 'cost' number 'per' name                                      # costItem
    ;

stepOrder : 'lenient' | 'strict' | 'any' ;

targetBound : '>=' | '<=' ;

comparators : 'versus' name ('matched' 'on' match (',' match)* | randomised='randomised') ;

match : expression ('within' number)? ;

// ---- worked examples ----

fact
    : 'born' DATE                                                   # bornFact
    | name constant                                                 # attributeFact
    | kind=name ('of' list=name ('group' STRING)?)? factDate
          ('with' columnValue ('and' columnValue)*)?                # recordFact
    ;

factDate
    : 'on' from=DATE ('to' to=DATE)?                                # datedFact
    | 'undated'                                                     # undatedFact
    ;

columnValue : name constant ;

expectation
    : negated='not'? 'included' ('because' STRING 'is' ruleState)?  # includedExpectation
    | negated='not'? 'reached' name ('on' DATE)?                    # reachedExpectation
    | 'left' 'by' name                                              # leftExpectation
    ;

ruleState
    : 'unknown'                                                     # unknownState
    | negated='not'? 'met'                                          # metState
    ;

// ---- conditions ----

expression
    : 'not' expression                                              # negation
    | expression 'and' expression                                   # conjunction
    | expression 'or' expression                                    # disjunction
    | value predicate?                                              # question
    | share 'of' '(' expression (',' expression)+ ')'               # someOf
    | branch+ ('otherwise' value)?                                  # choice
    | 'in' 'cohort' name                                            # membership
    ;

branch : 'when' expression 'then' value ;

// What is asked of the value before it. A value of which nothing is asked stands for itself.
predicate
    : relation value                                                # relationPredicate
    | negated='not'? 'between' value 'and' value                    # betweenPredicate
    | negated='not'? 'in' '(' value (',' value)* ')'                # valuesPredicate
    | negated='not'? 'in' name                                      # listPredicate
    | 'is' negated='not'? presence                                  # presencePredicate
    | 'is' negated='not'? dateRelation date                         # datePredicate
    ;

relation : '=' | '!=' | '<' | '<=' | '>' | '>=' ;

presence : missing='missing' | 'known' ;

dateRelation : 'before' | 'after' | on='on' ('or' ('before' | 'after'))? ;

share
    : tally                                                         # tallyShare
    | 'any'                                                         # anyShare
    | 'all'                                                         # allShare
    | 'none'                                                        # noneShare
    ;

tally : ('at' 'least' | 'at' 'most' | 'exactly') INTEGER ;

// ---- values ----

value
    : '-' value                                                     # opposite
    | value 'if' 'missing' value                                    # replacement
    | value ('*' | '/') value                                       # product
    | value ('+' | '-') value                                       # total
    | literal                                                       # literalValue
    | duration                                                      # durationValue
    | 'index'                                                       # indexValue
    | duration shift date                                           # shiftedValue
    | 'age' ('on' anchor)?                                          # ageValue
    | name 'of' pick                                                # columnOfPick
    | pick                                                          # pickValue
    | tally records                                                 # talliedRecords
    | 'no' records                                                  # noRecords
    | 'count' 'of' ('distinct' name 'of')? records                  # countValue
    | summary 'of' name 'of' records                                # summaryValue
    | extreme 'of' '(' expression (',' expression)+ ')'             # extremeValue
    | periods 'between' date 'and' date                             # periodsValue
    | 'band' value 'at' '(' number (',' number)* ')'                # bandValue
    | 'alive'                                                       # aliveValue
    | 'registered'                                                  # registeredValue
    | records                                                       # recordsValue
    ;

shift : 'before' | 'after' ;

summary : 'sum' | 'mean' | 'minimum' | 'maximum' ;

extreme : 'earliest' | 'latest' | 'highest' | 'lowest' ;

periods : 'days' | 'weeks' | 'months' | 'years' ;

// ---- records ----

pick : choiceWord records ;

choiceWord
    : 'first' ever='ever'?
    | 'earliest'
    | 'last'
    | 'latest'
    | 'highest'
    | 'lowest'
    | ORDINAL
    ;

// More than one sequence may be written here, so that the advice to put brackets can point at the second.
records : (name ('of' codesOfKind)? | '(' expression ')') (filter | window)* sequence* ;

// Records in a sequence have none of their own. Written out again, since every rule between one bracket and the next costs stack.
otherRecords : (name ('of' codesOfKind)? | '(' expression ')') (filter | window)* ;

codesOfKind
    : name                                                          # namedCodes
    | '(' codes ')'                                                 # writtenCodes
    ;

// Anything compound or negated takes brackets, so that `where a = 1 and b = 2` is never silently two questions.
filter
    : 'where' name columnPredicate                                  # columnFilter
    | 'where' '(' expression ')'                                    # bracketFilter
    ;

columnPredicate
    : relation operand                                              # relationColumn
    | negated='not'? 'between' operand 'and' operand                # betweenColumn
    | negated='not'? 'in' '(' operand (',' operand)* ')'            # valuesColumn
    | negated='not'? 'in' name                                      # listColumn
    | 'is' negated='not'? presence                                  # presenceColumn
    | 'is' negated='not'? dateRelation date                         # dateColumn
    ;

operand
    : constant                                                      # constantOperand
    | 'index'                                                       # indexOperand
    | duration shift date                                           # shiftedOperand
    | name                                                          # namedOperand
    | '(' expression ')'                                            # bracketOperand
    ;

window
    : 'in' 'last' span                                              # lastWindow
    | 'in' span shift anchor                                        # besideWindow
    | 'in' INTEGER 'to' duration shift anchor                       # rangeWindow
    | 'within' span 'of' anchor                                     # withinWindow
    | dateRelation date                                             # openWindow
    | 'since' date                                                  # sinceWindow
    | 'from' from=date 'to' to=date                                 # fromWindow
    | 'covering' from=date ('to' to=date)?                          # coveringWindow
    | 'ever'                                                        # everWindow
    | 'at' 'any' 'time'                                             # anyTimeWindow
    ;

sequence
    : 'during' otherRecords                                         # duringSequence
    | negated='not'? 'followed' gap? 'by' otherRecords              # followedSequence
    | negated='not'? 'preceded' gap? 'by' otherRecords              # precededSequence
    ;

gap
    : 'within' duration                                             # withinGap
    | 'in' INTEGER 'to' duration                                    # rangeGap
    ;

// ---- dates ----

date
    : duration shift date                                           # shiftedDate
    | anchor                                                        # anchorDate
    ;

// Without filter and window: those belong to the records before the anchor, or stand with it in brackets.
anchor
    : DATE                                                          # dayAnchor
    | 'index'                                                       # indexAnchor
    | name                                                          # namedAnchor
    | name 'of' barePick                                            # columnAnchor
    | barePick                                                      # pickAnchor
    | '(' expression ')'                                            # bracketAnchor
    ;

barePick : choiceWord bareSource ;

bareSource : name ('of' codesOfKind)? | '(' expression ')' ;

// A parameter may be a span.
span
    : duration                                                      # writtenSpan
    | name                                                          # namedSpan
    ;

duration : INTEGER period ;

period : 'day' | 'days' | 'week' | 'weeks' | 'month' | 'months' | 'year' | 'years' ;

// ---- literals and names ----

// A duration is no constant: `where recorded > 5 days before index` would have two readings.
constant
    : '-' number unit?                                              # negativeConstant
    | literal                                                       # plainConstant
    ;

literal
    : number unit?                                                  # numberLiteral
    | PERCENT                                                       # percentLiteral
    | STRING                                                        # textLiteral
    | DATE                                                          # dateLiteral
    ;

number : INTEGER | DECIMAL ;

unit : NAME | UNIT | STRING ;

name : NAME | QUOTED_NAME | schemaWord ;

// Words of the language that are also words of the schema, or that a host is likely to have as columns. They belong to the
// language only where a clause, or the part of a clause they begin, may stand. That works because no rule lets a name follow
// an expression.
schemaWord
    : 'among' | 'assume' | 'attempts' | 'column' | 'cost' | 'day' | 'descendants' | 'group' | 'grouped'
    | 'included' | 'interrupted' | 'left' | 'lenient' | 'matched' | 'measure' | 'met' | 'month' | 'monthly' | 'note'
    | 'optional' | 'order' | 'outcome' | 'programme' | 'randomised' | 'reached' | 'reversible' | 'start' | 'strict'
    | 'system' | 'themes' | 'time' | 'trend' | 'unknown' | 'week' | 'year'
    ;

// ---- words ----

AFTER : 'after' ;
AGE : 'age' ;
ALIVE : 'alive' ;
ALL : 'all' ;
AMONG : 'among' ;
AND : 'and' ;
ANY : 'any' ;
AS : 'as' ;
ASCENDING : 'ascending' ;
ASSUME : 'assume' ;
AT : 'at' ;
ATTEMPTS : 'attempts' ;
ATTENDANCE : 'attendance' ;
BAND : 'band' ;
BECAUSE : 'because' ;
BEFORE : 'before' ;
BETWEEN : 'between' ;
BORN : 'born' ;
BY : 'by' ;
CODES : 'codes' ;
COHORT : 'cohort' ;
COLUMN : 'column' ;
COMPARE : 'compare' ;
COST : 'cost' ;
COUNT : 'count' ;
COVERING : 'covering' ;
DAY : 'day' ;
DAYS : 'days' ;
DEFINE : 'define' ;
DESCENDANTS : 'descendants' ;
DESCENDING : 'descending' ;
DISTINCT : 'distinct' ;
DURING : 'during' ;
EARLIEST : 'earliest' ;
EVER : 'ever' ;
EVERYONE : 'everyone' ;
EXACTLY : 'exactly' ;
EXAMPLE : 'example' ;
EXCEPT : 'except' ;
EXCLUDE : 'exclude' ;
EXIT : 'exit' ;
EXPECT : 'expect' ;
FIRST : 'first' ;
FOLLOWED : 'followed' ;
FOR : 'for' ;
FROM : 'from' ;
GROUP : 'group' ;
GROUPED : 'grouped' ;
HIGHEST : 'highest' ;
IF : 'if' ;
IN : 'in' ;
INCLUDE : 'include' ;
INCLUDED : 'included' ;
INDEX : 'index' ;
INTERRUPTED : 'interrupted' ;
IS : 'is' ;
KNOWN : 'known' ;
LAST : 'last' ;
LATEST : 'latest' ;
LEAST : 'least' ;
LEFT : 'left' ;
LENIENT : 'lenient' ;
LOWEST : 'lowest' ;
MATCHED : 'matched' ;
MAXIMUM : 'maximum' ;
MEAN : 'mean' ;
MEASURE : 'measure' ;
MET : 'met' ;
MINIMUM : 'minimum' ;
MISSING : 'missing' ;
MONTH : 'month' ;
MONTHLY : 'monthly' ;
MONTHS : 'months' ;
MOST : 'most' ;
NO : 'no' ;
NONE : 'none' ;
NOT : 'not' ;
NOTE : 'note' ;
OF : 'of' ;
ON : 'on' ;
OPTIONAL : 'optional' ;
OR : 'or' ;
ORDER : 'order' ;
OTHERWISE : 'otherwise' ;
OUTCOME : 'outcome' ;
OUTREACH : 'outreach' ;
OVER : 'over' ;
PARAMETER : 'parameter' ;
PER : 'per' ;
POPULATION : 'population' ;
PRECEDED : 'preceded' ;
PROGRAMME : 'programme' ;
RANDOMISED : 'randomised' ;
RANK : 'rank' ;
REACHED : 'reached' ;
REGISTERED : 'registered' ;
REVERSIBLE : 'reversible' ;
SHOW : 'show' ;
SINCE : 'since' ;
START : 'start' ;
STEP : 'step' ;
STRICT : 'strict' ;
SUM : 'sum' ;
SYSTEM : 'system' ;
TAKE : 'take' ;
TARGET : 'target' ;
THEMES : 'themes' ;
THEN : 'then' ;
TIME : 'time' ;
TO : 'to' ;
TREND : 'trend' ;
UNDATED : 'undated' ;
UNKNOWN : 'unknown' ;
UNTIL : 'until' ;
USE : 'use' ;
VERSUS : 'versus' ;
WEEK : 'week' ;
WEEKS : 'weeks' ;
WHEN : 'when' ;
WHERE : 'where' ;
WITH : 'with' ;
WITHIN : 'within' ;
WITHOUT : 'without' ;
YEAR : 'year' ;
YEARS : 'years' ;

ORDINAL : 'second' | 'third' | 'fourth' | 'fifth' | [0-9]+ ('st' | 'nd' | 'rd' | 'th') ;

// ---- signs ----

COMMA : ',' ;
COLON : ':' ;
OPEN : '(' ;
CLOSE : ')' ;
EQUAL : '=' ;
NOT_EQUAL : '!=' ;
LESS : '<' ;
AT_MOST : '<=' ;
GREATER : '>' ;
AT_LEAST : '>=' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDED : '/' ;

// ---- literals ----

DATE : [0-9] [0-9] [0-9] [0-9] '-' [0-9] [0-9] '-' [0-9] [0-9] ;
PERCENT : [0-9]+ ('.' [0-9]+)? [ \t\r\n]* '%' ;
INTEGER : [0-9]+ ;
DECIMAL : [0-9]+ '.' [0-9]+ ;
STRING : '"' STRING_PART* '"' ;
NAME : [a-z] [a-z0-9_]* ;
QUOTED_NAME : '`' [a-z] [a-z0-9_]* '`' ;

// Written tight, so that `value / 2` stays a division: kg/m2, mm[Hg], mL/min/{1.73_m2}, {score}, /min, %.
UNIT : [a-z] [a-z0-9]* UNIT_PART+ | UNIT_PART+ | '%' ;

// What a code may look like that nothing else does: E11.9, C10.., 14B4. and 44P6.
CODE : [a-z0-9]+ ('.' [a-z0-9]*)+ | [0-9]+ [a-z] [a-z0-9]* ;

// ---- wrong things that have advice of their own ----

WRONG_DATE
    : [0-9]+ '-' [0-9]+ '-' [0-9]+
    | [0-9]+ '/' [0-9]+ '/' [0-9]+
    | [0-9] [0-9]? '.' [0-9] [0-9]? '.' [0-9] [0-9] [0-9] [0-9]
    | [0-9] [0-9] [0-9] [0-9] '-' [0-9] [0-9]
    | [0-9] [0-9] [0-9] [0-9] '-' [0-9] [0-9] '-' [0-9] [0-9] 't' [0-9:.z]*
    ;

WRONG_NUMBER
    : [0-9]+ (',' [0-9]+)+ ('.' [0-9]+)?
    | '.' [0-9]+
    | [0-9]+ ('.' [0-9]+)? 'e' [+-] [0-9]+
    | [\uFF10-\uFF19]+
    ;

WRONG_SIGN
    : '==' | '<>' | '=>' | '=<' | '&&' | '||' | '&' | '|' | '!'
    | '\u2264' | '\u2265' | '\u2260' | '\u2212' | '\u2013' | '\u2014'
    ;

WRONG_QUOTES
    : CURLY ~[\u201C-\u201F\u00AB\u00BB"\r\n]* (CURLY | '"')
    | [\u2018\u2019'] ~[\u2018\u2019'"\r\n]* [\u2018\u2019']
    ;

UNCLOSED_STRING : '"' STRING_PART* '\\'? ;
UNCLOSED_COMMENT : '/*' (~'*' | '*'+ ~[*/])* '*'* ;

// ---- what is read over ----

COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;
LINE_COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
BLANK : [ \t\r\n]+ -> skip ;
ODD_BLANK : [\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]+ -> channel(HIDDEN) ;

// A word with letters or a place for them that the language does not have is one mistake, and so is a run of signs.
WRONG_WORD : [\p{L}\p{M}_] [\p{L}\p{M}\p{Nd}_]* | [0-9]+ '_' [\p{L}\p{M}\p{Nd}_]* | '`' ~[`\r\n]* '`'? ;
STRAY : [#$;?@~^[\]{}\\]+ | . ;

fragment STRING_PART : ~["\\\r\n] | '\\' ~[\r\n] ;
fragment UNIT_PART : '/' [a-z] [a-z0-9_]* | '/'? '[' ~[\]\r\n" ]+ ']' | '/'? '{' ~[}\r\n" ]+ '}' ;
fragment CURLY : [\u201C-\u201F\u00AB\u00BB] ;
