/** The argument graph and what surrounds it. Plain data; `graph.ts` answers questions about it. */
import type { Source } from '#lib/source/model.ts';

/** What kind of question a node answers: the stasis questions of rhetoric. */
export const nodeKinds = ['fact', 'definition', 'value', 'policy'] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** A position stands in the graph as a root node of the same id; it is never labelled nor counted as a claim. */
export const nodeTypes = ['position', 'claim', 'argument'] as const;
export type NodeType = (typeof nodeTypes)[number];

export interface DebateNode {
	/** A slug, stable across edits of the title. */
	readonly id: string;
	readonly type: NodeType;
	readonly title: string;
	/** One plain sentence, ours; never shown as anybody's words. */
	readonly text: string;
	readonly kind: NodeKind | null;
	/** Ids of the positions the node serves; may be several or none. */
	readonly positions: readonly string[];
	/** Qualified ids of the passages that stand behind the node. */
	readonly passages: readonly string[];
	/** True for a premise that no document states but an argument needs. */
	readonly implicit: boolean;
	/** Line in `map.argdown` where the node is defined, from 1. */
	readonly line: number;
}

/** What one node can do to another: back it, speak against it, or break the step from one to the next. */
export const relationKinds = ['supports', 'attacks', 'undercuts'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** `undercuts` target a relation (the step), the others a node. */
export type RelationTarget = { readonly node: string } | { readonly relation: string };

export interface Relation {
	/** `<from>[+<from>…].<kind>.<target id>`: unique, readable, stable while its ends are. */
	readonly id: string;
	readonly kind: RelationKind;
	/** One node, or several linked ones that only count together. */
	readonly from: readonly [string, ...string[]];
	readonly to: RelationTarget;
	readonly line: number;
}

/** The three hues of `app.css` that survive greyscale; each comes with its own mark. */
export const positionColours = ['blue', 'violet', 'amber'] as const;
export type PositionColour = (typeof positionColours)[number];

export interface Position {
	readonly id: string;
	readonly name: string;
	/** The name without typographic quotes or in fewer words, for tight places. */
	readonly shortName: string;
	readonly oneLine: string;
	readonly colour: PositionColour;
}

export interface EditorNote {
	/** Ids of nodes, sources or facts the note concerns; empty: the whole debate. */
	readonly about: readonly string[];
	readonly text: string;
	/** ISO date the note was written. */
	readonly date: string;
}

export interface GlossaryEntry {
	readonly term: string;
	/** Who uses the word and why it matters; Markdown, ours. */
	readonly text: string;
	/** Passages in which the word stands. */
	readonly passages: readonly string[];
}

/** Someone the documents speak about but do not let speak. */
export interface AbsentVoice {
	readonly who: string;
	readonly text: string;
	/** Positions where the absence matters most; empty: everywhere. */
	readonly positions: readonly string[];
}

export interface FactAnswer {
	readonly source: string;
	/** Qualified id of the passage in which the source answers. */
	readonly passage: string;
	/** The answer in a few words, ours; answers that read the same count as agreeing. */
	readonly says: string;
}

/** How the documents' answers to one question stand to each other; `one-says` when only one answers. */
export const factStatuses = ['agree', 'differ', 'one-says'] as const;
export type FactStatus = (typeof factStatuses)[number];

/** A question of fact with what each document says to it. */
export interface FactQuestion {
	readonly id: string;
	readonly question: string;
	/** Why it matters or how to read the difference; Markdown, ours. */
	readonly note: string | null;
	readonly answers: readonly [FactAnswer, ...FactAnswer[]];
	/** Nodes that rest on the answer. */
	readonly bearsOn: readonly string[];
	readonly status: FactStatus;
}

/** A question on which the positions meet; the page that compares them sets their words on it side by side. */
export interface Issue {
	readonly id: string;
	/** Neutral: it leans to no answer. */
	readonly question: string;
	/** Ids of the claims and arguments that answer it, the most telling first. */
	readonly nodes: readonly string[];
}

export interface Debate {
	readonly id: string;
	readonly title: string;
	readonly question: string;
	/** Markdown. */
	readonly summary: string;
	/** BCP 47. */
	readonly language: string;
	/** Shown before the debate; null when none is needed. */
	readonly contentNote: string | null;
	readonly editorNotes: readonly EditorNote[];
	readonly glossary: readonly GlossaryEntry[];
	readonly absentVoices: readonly AbsentVoice[];
	readonly positions: readonly Position[];
	/** Empty where the pack names none. */
	readonly issues: readonly Issue[];
	readonly nodes: readonly DebateNode[];
	readonly relations: readonly Relation[];
	readonly sources: readonly Source[];
	readonly facts: readonly FactQuestion[];
}
