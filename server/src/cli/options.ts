/** Which options a command takes: those that stand alone, and those that a value follows. */
export type OptionSpec = {
  readonly flags: readonly string[];
  readonly valued: readonly string[];
};

export type OptionRead =
  | { readonly kind: "options"; readonly options: Options }
  | { readonly kind: "mistake"; readonly message: string };

export type Options = {
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Every value of an option, in the order in which they were given. */
  readonly values: ReadonlyMap<string, readonly string[]>;
};

/** Reads `--name`, `--name value` and `--name=value`; all that follows `--` is an operand, and so is `-`. */
export function readOptions(words: readonly string[], spec: OptionSpec): OptionRead {
  const operands: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word === "--") {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      operands.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = (equals < 0 ? word : word.slice(0, equals)).replace(/^--/, "");
    if (spec.flags.includes(name)) {
      if (equals >= 0) return mistake(`--${name} takes no value`);
      flags.add(name);
    } else if (spec.valued.includes(name)) {
      const value = equals < 0 ? words[index + 1] : word.slice(equals + 1);
      if (value === undefined || (equals < 0 && value.startsWith("--"))) return mistake(`--${name} needs a value`);
      if (equals < 0) index += 1;
      values.set(name, [...(values.get(name) ?? []), value]);
    } else {
      return mistake(`unknown option ${word}`);
    }
  }
  return { kind: "options", options: { operands, flags, values } };
}

function mistake(message: string): OptionRead {
  return { kind: "mistake", message };
}
