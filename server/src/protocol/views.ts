import type { Dashboard } from "../features/dashboard.ts";
import type { NewPacketAnswers, NewPacketResult as NewPacketFiles } from "../new-packet.ts";

/** What the views and commands of the extension ask of the server. Files are named by URI. */
export const SHOW_VIEWS = "throughline/showViews";
export const PACKET_VIEWS = "throughline/packetViews";
export const NEXT_FIGURE = "throughline/nextUnbackedFigure";
export const SYNC_STORYLINE = "throughline/syncStoryline";
export const NEW_PACKET = "throughline/newPacket";

/** Client to server: whether it shows views of packets. While it does, the server sends them when they change. */
export type ShowViewsParams = { readonly shown: boolean };

/** Server to client: all that there is to show of every packet. */
export type PacketViewsParams = { readonly packets: readonly PacketView[] };

export type PacketView = Dashboard<ViewLink> & { readonly root: string };

/** A place in a file, in the protocol's lines and characters. */
export type ViewLink = { readonly uri: string; readonly range: ViewRange };

export type ViewRange = { readonly start: ViewPosition; readonly end: ViewPosition };

export type ViewPosition = { readonly line: number; readonly character: number };

/** Client to server: where the packet around a file has its next figure that no evidence holds. */
export type NextFigureParams = { readonly uri?: string; readonly position?: ViewPosition };

export type NextFigureResult =
  | { readonly kind: "figure"; readonly link: ViewLink }
  | { readonly kind: "none" }
  | { readonly kind: "no-packet" };

/** The packet around a file, or the only one. */
export type PacketParams = { readonly uri?: string };

/** An edit in the protocol's own form. */
export type SyncStorylineResult =
  | { readonly kind: "edits"; readonly copies: number; readonly edit: object }
  | { readonly kind: "no-packet" };

export type NewPacketParams = NewPacketAnswers;
export type NewPacketResult = NewPacketFiles;
