import { record, words } from "./group-shapes.ts";
import { described, type Shape } from "./shape.ts";
import type { Lists, MoneyWords, StatusWords, WordList } from "./word-lists.ts";

function list(description: string): Shape<WordList> {
  return described(description, words());
}

export const moneyShape: Shape<MoneyWords> = record({
  revenue: list("Words that make an amount revenue."),
  profit: list("Words that make an amount profit."),
  saving: list("Words that make an amount money no longer spent."),
  avoidance: list("Words that make an amount a cost that never came."),
});

export const statusShape: Shape<StatusWords> = record({
  realized: list("Words for an amount that has come true."),
  forecast: list("Words for an amount that is expected."),
  target: list("Words for an amount that is aimed at."),
  annualized: list("Words for a part of a year stretched to a whole one."),
  "run-rate": list("Words for the pace of one moment stretched to a year."),
  superseded: list("Words for an amount that no longer holds."),
  restated: list("Words for an amount that has taken another's place."),
});

export const listsShape: Shape<Lists> = record({
  generic: list("Praise that fits anyone."),
  weasel: list("Words that stand where a figure should."),
  vague: list("Words that do so only beside one that claims a result or names a measure."),
  claim: list("Words that claim a result."),
  state: list("A person's state in place of an act."),
  act: list("Verbs for an act that a witness could describe."),
  resume: list("Verbs that open the bullets of a résumé."),
  launch: list("Verbs for shipping something."),
  feature: list("Nouns for what is shipped."),
  data: list("Nouns that data is counted in."),
  customer: list("Nouns and measures that a customer feels."),
  award: list("Words for awards."),
  salary: list("Words for pay."),
  goal: list("Words that tie the work to a goal of the year."),
  kpi: list("Words that name the measure a narrative follows."),
  consequence: list("Words that show that an outcome follows from what stands before."),
  partOf: list("Words that say that one amount is part of another."),
  holding: list("Words that say that one amount holds another."),
  sum: list("Words that say that amounts are added up."),
  against: list("Words that set one amount against another."),
  contrast: list("Words between what was and what is."),
  stepStart: list("Headers and labels that say when a step begins."),
  stepEnd: list("Headers and labels that say by when a step is done."),
  stepOwner: list("Headers of a column that says who does a step."),
  asOf: list("Headers of a source that date its figures or their extract."),
  single: list("Words that single one out of several."),
  exchangeRate: list("Words that say how one currency became another."),
  examine: list("Verbs for going through data or hearing people, whose object is what was examined and no outcome."),
  effort: list("Verbs whose object counts work that was put in, and no outcome by itself."),
  progressed: list("Verbs for a person who has come to the next level."),
  finding: list("Verbs for what an examination showed."),
  principleClaim: list("Words that say that the packet shows a principle."),
  habit: list("Words that make an act a habit, which nobody can picture."),
  opening: list("Words that, on the slide of the impact, tell what it opened."),
  besidePrinciple: list("Words that stand beside names of principles and are none."),
  notApplicable: list("What stands in a cell that cannot have a value."),
  negation: list("Words that deny."),
  firstPersonSingular: list("Words for the writer."),
  firstPersonPlural: list("Words for the writer's team."),
  acronym: list("Acronyms that every reader knows."),
  countNoun: list("Further nouns that a number may count."),
  label: list("Further words after which a number is a name."),
});
