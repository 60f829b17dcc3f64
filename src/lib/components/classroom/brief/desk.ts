import { createContext } from 'svelte';
import type { BriefPaper } from '#lib/classroom/brief-paper.ts';
import type { BriefEntry, BriefWork } from '#lib/classroom/brief-work.ts';
import type { Brief } from '#lib/classroom/brief.ts';
import type * as tools from './brief-tools.ts';

/** The parts to work with a brief; fetched when they are wanted. */
export type BriefTools = typeof tools;

/** What every part of a brief on the page knows. Read through it, never copied: it changes. */
export interface Desk {
	readonly brief: Brief;
	readonly work: BriefWork;
	readonly paper: BriefPaper;
	/** Null while the brief is only read. */
	readonly tools: BriefTools | null;
	readonly change: (entry: BriefEntry) => void;
}

const [getDesk, setDesk] = createContext<Desk>();

/** The desk that this component lies on. */
export const deskHere = getDesk;

/** Lays what is below this component on the desk. */
export const layDesk = setDesk;
