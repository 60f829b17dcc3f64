/**
 * A question as a page shows it: words made ready for reading, quotations cut from their sources, and beside each item
 * what the map says, to be revealed after the answer. HTML here is always sanitised. Of a quotation card a page shows
 * before the answer only the words: speaker and attitude are what is asked.
 */
import type { NodeKind } from '#lib/debate/model.ts';
import type { NodeLine } from '#lib/debate/node-line.ts';
import type { Quotation } from '#lib/source/quotation.ts';
import type { StanceMoment, TourLabel } from './ask.ts';

interface Asked<Kind> {
	readonly kind: Kind;
	readonly prompt: string;
}

/** What all items have: their id, as answers and notes name them, and our note on it; null for none. */
interface Item {
	readonly id: string;
	readonly noteHtml: string | null;
}

export interface ChoiceView {
	readonly id: string;
	readonly label: string;
	/** The step it leads to, and that step's title; null when the step's ways on decide. */
	readonly to: string | null;
	readonly title: string | null;
	/** Null when nothing needs saying. */
	readonly feedbackHtml: string | null;
	/** What the feedback rests on. */
	readonly cites: readonly Quotation[];
}
export interface ChoiceAskView extends Asked<'choice'> {
	readonly choices: readonly ChoiceView[];
}

export interface StanceAskView extends Asked<'stance'> {
	readonly moment: StanceMoment;
	readonly positions: readonly { readonly id: string; readonly name: string; readonly oneLine: string }[];
}

/** Someone who may be matched with words. `key` is what answers hold. */
export interface SpeakerView {
	readonly key: string;
	readonly name: string;
}
export interface WhoSaidItView extends Asked<'who-said-it'> {
	/** In a fixed order that gives nothing away. */
	readonly speakers: readonly SpeakerView[];
	readonly items: readonly (Item & { readonly quotation: Quotation; readonly speaker: SpeakerView })[];
}

export interface ClaimOrStepView extends Asked<'claim-or-step'> {
	readonly items: readonly (Item & {
		readonly objection: NodeLine;
		/** The node it attacks, or the one whose step it undercuts. */
		readonly to: NodeLine;
		/** A step that leaves `to`, the one cut where the objection cuts one; null when none leads to a node. */
		readonly step: { readonly kind: 'supports' | 'attacks'; readonly to: NodeLine } | null;
		readonly hits: 'claim' | 'step';
	})[];
}

export interface SortView extends Asked<'sort'> {
	readonly kinds: readonly NodeKind[];
	readonly items: readonly (Item & { readonly node: NodeLine; readonly nodeKind: NodeKind })[];
}

export interface PredictView extends Asked<'predict'> {
	readonly accept: readonly NodeLine[];
	readonly reject: readonly NodeLine[];
	readonly items: readonly (Item & {
		readonly node: NodeLine;
		readonly before: TourLabel;
		readonly after: TourLabel;
		readonly falls: boolean;
	})[];
}

export interface PickEvidenceView extends Asked<'pick-evidence'> {
	readonly claim: NodeLine;
	readonly items: readonly (Item & {
		readonly quotation: Quotation;
		/** Whether it stands behind the claim. */
		readonly stands: boolean;
		/** Every node it does stand behind; may be none. */
		readonly standsBehind: readonly NodeLine[];
	})[];
}

export interface RestateView extends Asked<'restate'> {
	readonly position: { readonly id: string; readonly name: string; readonly oneLine: string };
	/** The position's own words, to stand beside the student's afterwards; null when the map has none. */
	readonly strongest: Quotation | null;
	readonly least: number;
	readonly items: readonly (Item & { readonly quotation: Quotation })[];
}

export type AskView =
	| ChoiceAskView
	| StanceAskView
	| WhoSaidItView
	| ClaimOrStepView
	| SortView
	| PredictView
	| PickEvidenceView
	| RestateView;
