/** An input that comes in versions: `origin` is one value for all of them. */
export type Versioned = { readonly origin: object };

/** True where a later version would be read alike. */
export type SameRead<Input> = (next: Input) => boolean;

export type NoteRead<Input> = (same: SameRead<Input>) => void;

/** Remembers results that are worked out of the versions of one sort of input. */
export type ReadsMemo<Input> = {
  /**
   * Remembers the last result with what was read of the input for it: it holds for each later version of which the same would be read.
   * Nobody has to say what a result depends on. Values are compared by identity, so an input should keep those that did not change.
   *
   * A function that is a value of the input is read by calling it: its answer counts. Functions remembered in this way may call each
   * other; what the outer one then reads is the inner one's result.
   */
  readonly memo: <Result>(compute: (input: Input) => Result) => (input: Input) => Result;
  /** An input that is read through another. */
  readonly view: (input: Input, note: NoteRead<Input>) => Input;
};

/** What stands for a value that is an input of another sort, so that reading on in it is noted as well. */
export type InnerView<Input> = (input: Input, key: string | symbol, note: NoteRead<Input>) => object | undefined;

export function readsMemo<Input extends Versioned>(inner: InnerView<Input> = () => undefined): ReadsMemo<Input> {
  const watches = new WeakMap<Input, Watch<Input>>();

  function view(input: Input, note: NoteRead<Input>): Input {
    const noted = new Set<unknown>();
    const noteOnce = (key: unknown, same: SameRead<Input>): void => {
      if (noted.has(key)) return;
      noted.add(key);
      note(same);
    };
    const made = watched(input, inner, note, noteOnce);
    watches.set(made, { input, noteOnce });
    return made;
  }

  function memo<Result>(compute: (input: Input) => Result): (input: Input) => Result {
    const remembered = new WeakMap<object, Remembered<Input, Result>>();

    function resultFor(input: Input): Result {
      const watch = watches.get(input);
      if (watch !== undefined) {
        const result = resultFor(watch.input);
        watch.noteOnce(resultFor, (next) => Object.is(resultFor(next), result));
        return result;
      }
      const before = remembered.get(input.origin);
      if (before?.input === input) return before.result;
      if (before?.reads.every((same) => same(input)) === true) {
        remembered.set(input.origin, { ...before, input });
        return before.result;
      }
      const reads: SameRead<Input>[] = [];
      const result = compute(view(input, (same) => reads.push(same)));
      remembered.set(input.origin, { input, reads, result });
      return result;
    }

    return resultFor;
  }

  return { memo, view };
}

type Watch<Input> = {
  readonly input: Input;
  readonly noteOnce: (key: unknown, same: SameRead<Input>) => void;
};

type Remembered<Input, Result> = {
  readonly input: Input;
  readonly reads: readonly SameRead<Input>[];
  readonly result: Result;
};

/** The input, telling of each value that is read of it. */
function watched<Input extends Versioned>(
  input: Input,
  inner: InnerView<Input>,
  note: NoteRead<Input>,
  noteOnce: Watch<Input>["noteOnce"],
): Input {
  const inside = new Map<string | symbol, object>();
  return new Proxy(input, {
    get: (target, key) => {
      const known = inside.get(key) ?? inner(target, key, note);
      if (known !== undefined) {
        inside.set(key, known);
        return known;
      }
      const value: unknown = Reflect.get(target, key);
      if (typeof value === "function") return (...values: readonly unknown[]) => answerOf(target, key, values, note);
      noteOnce(key, (next) => Object.is(Reflect.get(next, key), value));
      return value;
    },
    has: (target, key) => {
      noteOnce(HAS, (next) => next === target);
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      noteOnce(HAS, (next) => next === target);
      return Reflect.ownKeys(target);
    },
  });
}

/** Whoever asks what values there are depends on all of them. */
const HAS = Symbol("has");

function answerOf<Input extends object>(
  input: Input,
  key: string | symbol,
  values: readonly unknown[],
  note: NoteRead<Input>,
): unknown {
  const ask = (asked: Input): unknown => {
    const answer: unknown = Reflect.get(asked, key);
    return typeof answer === "function" ? Reflect.apply(answer, asked, values) : undefined;
  };
  const answer = ask(input);
  note((next) => Object.is(ask(next), answer));
  return answer;
}
