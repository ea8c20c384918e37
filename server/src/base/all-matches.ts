/**
 * The matches of a global pattern, as `matchAll` gives them. That compiles the pattern anew for each text, which for patterns with classes
 * of Unicode takes longer than the search.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}
