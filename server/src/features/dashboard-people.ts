import { metricOf } from "../packet/endorsement-metric.ts";
import { type Endorsement, readEndorsements } from "../packet/endorsements.ts";
import { people } from "../packet/endorser.ts";
import type { Packet } from "../packet/packet.ts";
import type { Place } from "../packet/place.ts";
import { readRehearsal } from "../packet/rehearsal.ts";
import { readSignals } from "../packet/signals.ts";
import type { DashboardInput } from "./dashboard.ts";

/** Who stands behind the packet: those who endorse it, sign its figures off, or hear it rehearsed. */
export type PeopleView<Link> = {
  readonly candidate: string;
  /** How many endorsements by senior leaders the bar asks for; absent where it asks for none. */
  readonly need?: number;
  readonly people: readonly PersonView<Link>[];
  readonly signals: readonly SignalView<Link>[];
};

export type PersonView<Link> = {
  readonly name: string;
  readonly title: string;
  readonly ties: readonly TieView<Link>[];
};

export type TieView<Link> = {
  readonly kind: "endorses" | "signs-off" | "listens";
  /** For an endorsement: what it has of what the bar looks at. */
  readonly endorsement?: EndorsementView;
  /** How many times, as with rows that one person signs off. */
  readonly count: number;
  readonly link: Link;
};

export type EndorsementView = {
  readonly level: Endorsement["level"] | "peer";
  readonly metric: boolean;
  readonly spoken: boolean;
  readonly signed: boolean;
};

export type SignalView<Link> = {
  readonly title: string;
  readonly what: string;
  readonly required: boolean;
  /** `4 of 5`; absent where the packet does not say. */
  readonly value?: string;
  readonly link?: Link;
};

export function peopleView<Link>(input: DashboardInput<Link>): PeopleView<Link> {
  const { packet } = input.checked;
  const known = new Map<string, { title: string; ties: TieView<Link>[] }>();
  for (const { name, title, tie } of [...endorsers(input), ...signers(input), ...listeners(input)]) {
    const person = known.get(name) ?? { title: "", ties: [] };
    if (person.title === "") person.title = title;
    const index = person.ties.findIndex(({ kind }) => kind === tie.kind);
    const same = person.ties[index];
    if (same === undefined) person.ties.push(tie);
    else person.ties[index] = { ...same, count: same.count + 1 };
    known.set(name, person);
  }
  const need = packet.profile.endorsements?.least;
  return {
    candidate: packet.facts.candidate ?? "",
    ...(need !== undefined && need > 0 && { need }),
    people: [...known].map(([name, person]) => ({ name, ...person })),
    signals: signalViews(input),
  };
}

type Tied<Link> = { readonly name: string; readonly title: string; readonly tie: TieView<Link> };

function endorsers<Link>({ checked, link }: DashboardInput<Link>): readonly Tied<Link>[] {
  const { packet, figuresOf } = checked;
  return readEndorsements(packet).flatMap((endorsement): readonly Tied<Link>[] => {
    const { people: named, level, peer, spoken, signed, place, line } = endorsement;
    const metric = metricOf(endorsement, figuresOf, packet.profile) !== undefined;
    const tie: TieView<Link> = {
      kind: "endorses",
      endorsement: { level: peer ? "peer" : level, metric, spoken, signed },
      count: 1,
      link: link(place),
    };
    return named.length > 0
      ? named.map(({ name, title }) => ({ name, title, tie }))
      : [{ name: line || "Unnamed", title: "", tie }];
  });
}

/** Whoever the sign-off column of the impact table names. */
function signers<Link>({ checked, link }: DashboardInput<Link>): readonly Tied<Link>[] {
  const { impactTable } = checked.packet;
  return (impactTable?.rows ?? []).flatMap((row) => {
    const cell = row.cells.get("signOff");
    return cell === undefined ? [] : tied(cell.text, "signs-off", cell.place, checked.packet, link);
  });
}

function listeners<Link>({ checked, link }: DashboardInput<Link>): readonly Tied<Link>[] {
  const attendees = readRehearsal(checked.packet)?.attendees;
  return (attendees?.lines ?? []).flatMap((line) => tied(line, "listens", attendees?.place, checked.packet, link));
}

function tied<Link>(
  line: string,
  kind: TieView<Link>["kind"],
  place: Place | undefined,
  packet: Packet,
  link: DashboardInput<Link>["link"],
): readonly Tied<Link>[] {
  if (place === undefined) return [];
  return people(line, packet.profile).map(({ name, title }) => ({
    name,
    title: title.replace(/[,\s]*\d{4}-\d{2}-\d{2}.*$/, ""),
    tie: { kind, count: 1, link: link(place) },
  }));
}

function signalViews<Link>({ checked, link }: DashboardInput<Link>): readonly SignalView<Link>[] {
  const stated = readSignals(checked.packet);
  return checked.packet.profile.signals.map(({ id, title, description: what, required }) => {
    const own = stated.filter(({ signal }) => signal.id === id);
    const said = own.find(({ number }) => number !== undefined) ?? own[0];
    const number = said?.number;
    const value =
      number === undefined
        ? {}
        : { value: number.of === undefined ? `${number.value}` : `${number.value} of ${number.of}` };
    return { title, what, required, ...value, ...(said !== undefined && { link: link(said.place) }) };
  });
}
