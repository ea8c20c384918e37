import amazonL7 from "./builtin/amazon-l7.yaml";
import amazonPromoDoc from "./builtin/amazon-promo-doc.yaml";
import base from "./builtin/base.yaml";
import googleGrad from "./builtin/google-grad.yaml";
import metaPsc from "./builtin/meta-psc.yaml";
import microsoftConnect from "./builtin/microsoft-connect.yaml";
import staffPacket from "./builtin/staff-packet.yaml";
import ukCivilService from "./builtin/uk-civil-service.yaml";

/** The bar of a packet that names none. */
export const DEFAULT_PROFILE = "amazon-l7";

/** The profile that every other one rests on: names and words, and no bar of its own. */
export const BASE_PROFILE = "base";

/** The text of a built-in profile, or undefined where there is none of this name. */
export function builtInText(id: string): string | undefined {
  return TEXTS.get(id);
}

const TEXTS: ReadonlyMap<string, string> = new Map([
  [DEFAULT_PROFILE, amazonL7],
  ["amazon-promo-doc", amazonPromoDoc],
  ["staff-packet", staffPacket],
  ["google-grad", googleGrad],
  ["meta-psc", metaPsc],
  ["microsoft-connect", microsoftConnect],
  ["uk-civil-service", ukCivilService],
  [BASE_PROFILE, base],
]);

/** In the order in which a person is shown them. */
export const BUILT_IN_PROFILES: readonly string[] = [...TEXTS.keys()];
