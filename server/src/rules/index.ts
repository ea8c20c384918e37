import { appendixUncited } from "./appendix-uncited.ts";
import { awardAsEvidence } from "./award-as-evidence.ts";
import { citationTargetMissing } from "./citation-target-missing.ts";
import { documentMissing } from "./document-missing.ts";
import { documentUnreadable } from "./document-unreadable.ts";
import { doubleCounted } from "./double-counted.ts";
import { featureWithoutMoney } from "./feature-without-money.ts";
import { figureContradictsEvidence } from "./figure-contradicts-evidence.ts";
import { figureUnbacked } from "./figure-unbacked.ts";
import { figureWithoutCitation } from "./figure-without-citation.ts";
import { figuresDisagree } from "./figures-disagree.ts";
import { genericPhrase } from "./generic-phrase.ts";
import { goalLinkMissing } from "./goal-link-missing.ts";
import { impactCellEmpty } from "./impact-cell-empty.ts";
import { impactColumnMissing } from "./impact-column-missing.ts";
import { impactTableMissing } from "./impact-table-missing.ts";
import { initiativeWithoutRow } from "./initiative-without-row.ts";
import { kpiWithoutFromTo } from "./kpi-without-from-to.ts";
import { longSentence } from "./long-sentence.ts";
import { manifestInvalid } from "./manifest-invalid.ts";
import { mixedCurrency } from "./mixed-currency.ts";
import { netChangeArithmetic } from "./net-change-arithmetic.ts";
import { percentForPoints } from "./percent-for-points.ts";
import { profileInvalid } from "./profile-invalid.ts";
import { resumeStyle } from "./resume-style.ts";
import type { Rule } from "./rule.ts";
import { runRateAsRealized } from "./run-rate-as-realized.ts";
import { salaryInPacket } from "./salary-in-packet.ts";
import { sentenceWithoutDataPoint } from "./sentence-without-data-point.ts";
import { sourceUnreadable } from "./source-unreadable.ts";
import { storylineDrift } from "./storyline-drift.ts";
import { storylineMissing } from "./storyline-missing.ts";
import { storylineNotThreeSentences } from "./storyline-not-three-sentences.ts";
import { storylineOutOfOrder } from "./storyline-out-of-order.ts";
import { storylineSlotMissing } from "./storyline-slot-missing.ts";
import { supersededFigure } from "./superseded-figure.ts";
import { teamVoice } from "./team-voice.ts";
import { tooManyFlagships } from "./too-many-flagships.ts";
import { totalDoesNotFoot } from "./total-does-not-foot.ts";
import { undefinedAcronym } from "./undefined-acronym.ts";
import { weaselWord } from "./weasel-word.ts";

/** Every rule that runs, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  sentenceWithoutDataPoint,
  figureWithoutCitation,
  figureUnbacked,
  figureContradictsEvidence,
  percentForPoints,
  runRateAsRealized,
  supersededFigure,
  figuresDisagree,
  doubleCounted,
  mixedCurrency,
  citationTargetMissing,
  sourceUnreadable,
  appendixUncited,
  storylineMissing,
  storylineSlotMissing,
  storylineOutOfOrder,
  storylineNotThreeSentences,
  storylineDrift,
  kpiWithoutFromTo,
  goalLinkMissing,
  genericPhrase,
  weaselWord,
  resumeStyle,
  featureWithoutMoney,
  tooManyFlagships,
  initiativeWithoutRow,
  awardAsEvidence,
  longSentence,
  teamVoice,
  undefinedAcronym,
  salaryInPacket,
  impactTableMissing,
  impactColumnMissing,
  impactCellEmpty,
  netChangeArithmetic,
  totalDoesNotFoot,
  documentMissing,
  manifestInvalid,
  profileInvalid,
  documentUnreadable,
];
