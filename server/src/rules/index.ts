import { appendixUncited } from "./appendix-uncited.ts";
import { awardAsEvidence } from "./award-as-evidence.ts";
import { citationTargetMissing } from "./citation-target-missing.ts";
import { customerStoryWithoutCustomerMetric } from "./customer-story-without-customer-metric.ts";
import { dateInvalid } from "./date-invalid.ts";
import { datesDisagree } from "./dates-disagree.ts";
import { deckNotThreeSlides } from "./deck-not-three-slides.ts";
import { diveDeepWithoutDataSet } from "./dive-deep-without-data-set.ts";
import { documentMissing } from "./document-missing.ts";
import { documentUnreadable } from "./document-unreadable.ts";
import { doubleCounted } from "./double-counted.ts";
import { endorsementNotSeparate } from "./endorsement-not-separate.ts";
import { endorsementNotWritten } from "./endorsement-not-written.ts";
import { endorsementWithoutMetric } from "./endorsement-without-metric.ts";
import { endorserBelowLevel } from "./endorser-below-level.ts";
import { featureWithoutMoney } from "./feature-without-money.ts";
import { figureContradictsEvidence } from "./figure-contradicts-evidence.ts";
import { figureUnbacked } from "./figure-unbacked.ts";
import { figureWithoutCitation } from "./figure-without-citation.ts";
import { figuresDisagree } from "./figures-disagree.ts";
import { financeSignOffMissing } from "./finance-sign-off-missing.ts";
import { genericPhrase } from "./generic-phrase.ts";
import { goalLinkMissing } from "./goal-link-missing.ts";
import { hiddenCharacterInFigure } from "./hidden-character-in-figure.ts";
import { impactBelowFloor } from "./impact-below-floor.ts";
import { impactCellEmpty } from "./impact-cell-empty.ts";
import { impactColumnMissing } from "./impact-column-missing.ts";
import { impactOverOnePage } from "./impact-over-one-page.ts";
import { impactSourceMissing } from "./impact-source-missing.ts";
import { impactTableMissing } from "./impact-table-missing.ts";
import { impactWithoutMoney } from "./impact-without-money.ts";
import { influenceBelowFloor } from "./influence-below-floor.ts";
import { initiativeWithoutRow } from "./initiative-without-row.ts";
import { insufficientReviewTime } from "./insufficient-review-time.ts";
import { kpiUnderThreeQuarters } from "./kpi-under-three-quarters.ts";
import { kpiWithoutFromTo } from "./kpi-without-from-to.ts";
import { longSentence } from "./long-sentence.ts";
import { manifestInvalid } from "./manifest-invalid.ts";
import { mentoringInconsistent } from "./mentoring-inconsistent.ts";
import { mixedCurrency } from "./mixed-currency.ts";
import { netChangeArithmetic } from "./net-change-arithmetic.ts";
import { percentForPoints } from "./percent-for-points.ts";
import { principleUnderThreeStories } from "./principle-under-three-stories.ts";
import { principleUnknown } from "./principle-unknown.ts";
import { profileInvalid } from "./profile-invalid.ts";
import { rehearsalAfterReview } from "./rehearsal-after-review.ts";
import { rehearsalAudience } from "./rehearsal-audience.ts";
import { rehearsalOverTime } from "./rehearsal-over-time.ts";
import { resumeStyle } from "./resume-style.ts";
import type { Rule } from "./rule.ts";
import { runRateAsRealized } from "./run-rate-as-realized.ts";
import { salaryInPacket } from "./salary-in-packet.ts";
import { sentenceWithoutDataPoint } from "./sentence-without-data-point.ts";
import { signalMissing } from "./signal-missing.ts";
import { slideContentMissing } from "./slide-content-missing.ts";
import { sourceAfterFreeze } from "./source-after-freeze.ts";
import { sourceUnreadable } from "./source-unreadable.ts";
import { storyDuplicated } from "./story-duplicated.ts";
import { storyWithoutBehavior } from "./story-without-behavior.ts";
import { storyWithoutOutcome } from "./story-without-outcome.ts";
import { storylineDrift } from "./storyline-drift.ts";
import { storylineMissing } from "./storyline-missing.ts";
import { storylineNotThreeSentences } from "./storyline-not-three-sentences.ts";
import { storylineOutOfOrder } from "./storyline-out-of-order.ts";
import { storylineSlotMissing } from "./storyline-slot-missing.ts";
import { supersededFigure } from "./superseded-figure.ts";
import { teamVoice } from "./team-voice.ts";
import { timelineMarkMissed } from "./timeline-mark-missed.ts";
import { timelineOutOfOrder } from "./timeline-out-of-order.ts";
import { timelineStartsLate } from "./timeline-starts-late.ts";
import { timelineStepMissing } from "./timeline-step-missing.ts";
import { timelineWindowExceeded } from "./timeline-window-exceeded.ts";
import { tooFewEndorsements } from "./too-few-endorsements.ts";
import { tooManyFlagships } from "./too-many-flagships.ts";
import { totalDoesNotFoot } from "./total-does-not-foot.ts";
import { undefinedAcronym } from "./undefined-acronym.ts";
import { unlockBelowFloor } from "./unlock-below-floor.ts";
import { weaselWord } from "./weasel-word.ts";

/** A part of the bar with its rules, in the order of the documentation. */
type RuleArea = { readonly title: string; readonly rules: readonly Rule[] };

export const RULE_AREAS: readonly RuleArea[] = [
  {
    title: "Evidence",
    rules: [
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
      hiddenCharacterInFigure,
      citationTargetMissing,
      sourceUnreadable,
      appendixUncited,
    ],
  },
  {
    title: "Storyline",
    rules: [
      storylineMissing,
      storylineSlotMissing,
      storylineOutOfOrder,
      storylineNotThreeSentences,
      storylineDrift,
      kpiWithoutFromTo,
      goalLinkMissing,
    ],
  },
  {
    title: "Prose",
    rules: [
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
    ],
  },
  {
    title: "Impact table",
    rules: [
      impactTableMissing,
      impactColumnMissing,
      impactCellEmpty,
      netChangeArithmetic,
      totalDoesNotFoot,
      impactSourceMissing,
      financeSignOffMissing,
      impactWithoutMoney,
      impactBelowFloor,
      unlockBelowFloor,
      impactOverOnePage,
      kpiUnderThreeQuarters,
    ],
  },
  {
    title: "Stories",
    rules: [
      principleUnknown,
      principleUnderThreeStories,
      storyWithoutBehavior,
      storyWithoutOutcome,
      storyDuplicated,
      diveDeepWithoutDataSet,
      customerStoryWithoutCustomerMetric,
    ],
  },
  {
    title: "Endorsements",
    rules: [
      tooFewEndorsements,
      endorsementWithoutMetric,
      endorsementNotWritten,
      endorsementNotSeparate,
      endorserBelowLevel,
    ],
  },
  {
    title: "Timeline",
    rules: [
      timelineStartsLate,
      timelineStepMissing,
      timelineWindowExceeded,
      timelineMarkMissed,
      timelineOutOfOrder,
      rehearsalAfterReview,
      insufficientReviewTime,
      dateInvalid,
      datesDisagree,
      sourceAfterFreeze,
    ],
  },
  {
    title: "Signals",
    rules: [influenceBelowFloor, signalMissing, mentoringInconsistent],
  },
  {
    title: "Deck and rehearsal",
    rules: [deckNotThreeSlides, slideContentMissing, rehearsalOverTime, rehearsalAudience],
  },
  {
    title: "Packet",
    rules: [documentMissing, manifestInvalid, profileInvalid, documentUnreadable],
  },
];

/** Every rule that runs. */
export const RULES: readonly Rule[] = RULE_AREAS.flatMap(({ rules }) => rules);
