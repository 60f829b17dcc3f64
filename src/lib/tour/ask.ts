/**
 * What a step can ask, as `pack/` makes it of the script and the debate. What the map says to it (`key`) is computed
 * from the debate when the pack is read; no author types it.
 */

/** Ours, said beside the item it is about: passage, node or objection id → Markdown. */
export type ItemNotes = Readonly<Record<string, string>>;

export interface Choice {
	readonly id: string;
	readonly label: string;
	/** The step it leads to; null when the step's `next` decides. */
	readonly to: string | null;
	/** Said after choosing, before going on; Markdown; null when nothing needs saying. */
	readonly feedback: string | null;
	/** Qualified ids of the passages the feedback rests on. */
	readonly cites: readonly string[];
}

/** One of several answers, none of them right. */
export interface ChoiceAsk {
	readonly kind: 'choice';
	readonly prompt: string;
	readonly choices: readonly [Choice, ...Choice[]];
}

/** When in a tour a student says where they stand. */
export const stanceMoments = ['before', 'after'] as const;
export type StanceMoment = (typeof stanceMoments)[number];

/** Where the student stands towards each position. Private. */
export interface StanceAsk {
	readonly kind: 'stance';
	readonly prompt: string;
	readonly moment: StanceMoment;
	/** All positions of the debate. */
	readonly positions: readonly { readonly id: string; readonly name: string }[];
}

/** Items, each to be matched with one of the same few things. */
interface Matching {
	readonly prompt: string;
	/** What each item can be matched with, in the order it is offered. */
	readonly offered: readonly string[];
	/** Item id → the one of `offered` that the map gives, in the order asked. */
	readonly key: Readonly<Record<string, string>>;
	readonly notes: ItemNotes;
}

/** Who speaks these words? `offered` are speaker keys (`speaker-key.ts`), the items passages. */
export interface WhoSaidItAsk extends Matching {
	readonly kind: 'who-said-it';
	/** Qualified ids of passages whose speakers are offered too. */
	readonly decoys: readonly string[];
}

/** Is the objection to the claim, or to the step from it? `offered` is `claim` and `step`, the items the objecting nodes. */
export interface ClaimOrStepAsk extends Matching {
	readonly kind: 'claim-or-step';
	/** `to`: the node it attacks, or the one whose step it undercuts. */
	readonly objections: readonly { readonly objection: string; readonly to: string }[];
}

/** What kind of question does the claim answer? `offered` are the kinds of nodes, the items nodes. */
export interface SortAsk extends Matching {
	readonly kind: 'sort';
}

/** Options of which some are to be marked. */
interface Marking {
	readonly prompt: string;
	readonly options: readonly string[];
	/** Those of `options` that the map marks, in their order. */
	readonly key: readonly string[];
	readonly notes: ItemNotes;
}

/** What the lens says of a node, from worse to better. */
export const tourLabels = ['out', 'undecided', 'in'] as const;
export type TourLabel = (typeof tourLabels)[number];

/** A node's label on the map as it is, and with what the step supposes. */
export interface Effect {
	readonly before: TourLabel;
	readonly after: TourLabel;
}

/** What falls if this is accepted and that rejected? The options are nodes; marked are those whose label gets worse. */
export interface PredictAsk extends Marking {
	readonly kind: 'predict';
	readonly accept: readonly string[];
	readonly reject: readonly string[];
	/** For every option. */
	readonly effects: Readonly<Record<string, Effect>>;
}

/** Which of these stand behind the claim? The options are passages. */
export interface PickEvidenceAsk extends Marking {
	readonly kind: 'pick-evidence';
	readonly claim: string;
}

/** The case of a position in the student's own words, with passages picked for it. Never judged. */
export interface RestateAsk {
	readonly kind: 'restate';
	readonly prompt: string;
	readonly position: string;
	/** The candidates. */
	readonly passages: readonly string[];
	/** How many passages have to be picked with what is written. */
	readonly least: number;
	readonly notes: ItemNotes;
}

/** What a step asks of the student. */
export type Ask =
	ChoiceAsk | StanceAsk | WhoSaidItAsk | ClaimOrStepAsk | SortAsk | PredictAsk | PickEvidenceAsk | RestateAsk;
export type AskKindName = Ask['kind'];
