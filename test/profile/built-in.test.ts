import { expect, test } from "vitest";
import { BUILT_IN_PROFILES } from "../../server/src/profile/built-in.ts";
import { faultInWords } from "../../server/src/profile/data-problem.ts";
import { loadProfile } from "../../server/src/profile/load.ts";

test.each(BUILT_IN_PROFILES)("%s loads with no problem", (name) => {
  const { profile, problems } = loadProfile(name, { resolve: () => undefined });
  expect(problems.map((problem) => `${problem.file}:${problem.span.start} ${faultInWords(problem)}`)).toEqual([]);
  expect(profile.id).toBe(name);
});
