/** The unit that a text names with "per", in lower case: `order`, `1,000 visits`. The one of "per cent" is none. */
export function unitPer(text: string): string | undefined {
  return PER.exec(text)?.[1]?.toLowerCase();
}

const PER = /\bper[\s\0]+(?!cents?\b)((?:\d[\d,]{0,12}[\s\0]+)?\p{L}{2,})/iu;

/** An amount per month is one that a month came to, and no quotient. */
export function isTime(unit: string): boolean {
  return TIME.test(unit);
}

const TIME = /^(?:a |per )?(?:year|annum|quarter|month|week|day|hour|minute|second)s?$/;
