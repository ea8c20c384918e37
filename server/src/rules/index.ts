import { appendixUncited } from "./appendix-uncited.ts";
import { citationTargetMissing } from "./citation-target-missing.ts";
import { documentUnreadable } from "./document-unreadable.ts";
import { figureContradictsEvidence } from "./figure-contradicts-evidence.ts";
import { figureUnbacked } from "./figure-unbacked.ts";
import { figureWithoutCitation } from "./figure-without-citation.ts";
import { figuresDisagree } from "./figures-disagree.ts";
import { impactCellEmpty } from "./impact-cell-empty.ts";
import { impactColumnMissing } from "./impact-column-missing.ts";
import { impactTableMissing } from "./impact-table-missing.ts";
import { manifestInvalid } from "./manifest-invalid.ts";
import { netChangeArithmetic } from "./net-change-arithmetic.ts";
import { percentForPoints } from "./percent-for-points.ts";
import { profileInvalid } from "./profile-invalid.ts";
import type { Rule } from "./rule.ts";
import { runRateAsRealized } from "./run-rate-as-realized.ts";
import { sentenceWithoutDataPoint } from "./sentence-without-data-point.ts";
import { sourceUnreadable } from "./source-unreadable.ts";
import { storylineDrift } from "./storyline-drift.ts";
import { storylineMissing } from "./storyline-missing.ts";
import { storylineNotThreeSentences } from "./storyline-not-three-sentences.ts";
import { storylineOutOfOrder } from "./storyline-out-of-order.ts";
import { storylineSlotMissing } from "./storyline-slot-missing.ts";
import { supersededFigure } from "./superseded-figure.ts";
import { totalDoesNotFoot } from "./total-does-not-foot.ts";

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
  citationTargetMissing,
  sourceUnreadable,
  appendixUncited,
  storylineMissing,
  storylineSlotMissing,
  storylineOutOfOrder,
  storylineNotThreeSentences,
  storylineDrift,
  impactTableMissing,
  impactColumnMissing,
  impactCellEmpty,
  netChangeArithmetic,
  totalDoesNotFoot,
  manifestInvalid,
  profileInvalid,
  documentUnreadable,
];
