import { createContext } from 'svelte';
import type { WorkbenchSession } from './workbench-session.svelte.ts';

const [getSession, setSession] = createContext<WorkbenchSession>();

/** The draft that lies on the bench this component is part of. */
export const sessionHere = getSession;

/** Lays a draft on the bench for everything below this component. */
export const layOnBench = setSession;
