/**
 * A nodeset as AIFdb gives and takes it (http://www.arg.dundee.ac.uk/aif, with its scheme numbers), and what we add: under
 * `parallax`, on nodes and on the whole, so that our own importer loses nothing. Other readers pass over the key.
 */
import type { DebateNode, FactQuestion, Relation } from '#lib/debate/model.ts';
import type { DraftDebate, DraftSource } from '#lib/pack/pack-draft.ts';

/** Propositions, inferences, conflicts, what was said, and what is done by saying it. */
export type AifNodeType = 'I' | 'RA' | 'CA' | 'L' | 'YA';

export interface AifNode {
	readonly nodeID: string;
	readonly text: string;
	readonly type: AifNodeType;
	readonly scheme?: string;
	readonly schemeID?: string;
	readonly parallax?: AifNodeMore;
}

/** A node or relation without its line in a map. */
export type AifDebateNode = Omit<DebateNode, 'line'>;
export type AifRelation = Omit<Relation, 'line'>;

export type AifNodeMore =
	/** Of an I-node. */
	| { readonly node: AifDebateNode }
	/** Of an RA-node that is an argument: the argument, the relation from its premises and that to its conclusion. */
	| { readonly node: AifDebateNode; readonly relations: readonly [AifRelation, AifRelation] }
	/** Of any other RA- or CA-node. */
	| { readonly relation: AifRelation }
	/** Of an L-node: qualified id of the passage, and which of its voices speaks, innermost 0. */
	| { readonly passage: string; readonly voice: number };

export interface AifEdge {
	readonly edgeID: string;
	readonly fromID: string;
	readonly toID: string;
	readonly formEdgeID: null;
}

export interface AifParticipant {
	readonly participantID: string;
	/** Always empty: which word of a name is whose, and whether it is a person's, would be guessed. */
	readonly firstname: '';
	readonly surname: string;
}

export interface AifLocution {
	readonly nodeID: string;
	readonly personID: string;
	/** The day of the document; null where it is not known. */
	readonly timestamp: string | null;
	readonly start: null;
	readonly end: null;
	/** Address of the document; null for none. */
	readonly source: string | null;
}

/** What AIF has no place for. Documents come with their passages but without their text. */
export interface AifMore {
	readonly version: string;
	/** Title of the node it was made around; null for a whole debate. */
	readonly around: string | null;
	readonly debate: DraftDebate;
	readonly sources: readonly (Omit<DraftSource, 'text'> & { readonly sha256: string })[];
	readonly facts: readonly FactQuestion[];
}

export interface AifNodeset {
	readonly nodes: readonly AifNode[];
	readonly edges: readonly AifEdge[];
	readonly schemefulfillments: readonly { readonly nodeID: string; readonly schemeID: string }[];
	readonly participants: readonly AifParticipant[];
	readonly locutions: readonly AifLocution[];
	readonly descriptorfulfillments: readonly [];
	readonly cqdescriptorfulfillments: readonly [];
	readonly parallax: AifMore;
}

/** The schemes we use, by AIFdb's numbers. */
export const aifSchemes = {
	'Default Conflict': '71',
	'Default Inference': '72',
	Asserting: '74',
	Agreeing: '75',
	Disagreeing: '78',
	Arguing: '80',
	'Default Illocuting': '168'
} as const;
export type AifScheme = keyof typeof aifSchemes;
