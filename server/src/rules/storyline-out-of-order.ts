import { packetRule } from "./rule.ts";

export const storylineOutOfOrder = packetRule<{ readonly title: string; readonly order: string }>({
  name: "storyline-out-of-order",
  scope: "packet",
  severity: "warning",
  what: "Storyline slots in another order than problem, execution, impact.",
  why: "A reader who learns the result before the problem cannot tell what it was worth.",
  *check({ packet: { storyline } }) {
    const late = storyline?.slots.find((slot) => slot.outOfOrder);
    if (storyline === undefined || late?.cue === undefined) return;
    const order = storyline.slots.map(({ slot }) => slot.title.toLowerCase()).join(", ");
    yield { place: late.cue.place, data: { title: late.slot.title, order } };
  },
  message: ({ title, order }) => `The ${title.toLowerCase()} comes too early. The order is: ${order}.`,
});
