/** What a reader works with, and what shows that work, in one piece that is fetched when it is wanted. */
export { paperOf } from '#lib/classroom/brief-paper.ts';
export { default as BriefNotes } from './BriefNotes.svelte';
export { default as BriefWords } from './BriefWords.svelte';
export { default as CardTools } from './CardTools.svelte';
export { default as NoteField } from './NoteField.svelte';
export { default as ThreeReasons } from './ThreeReasons.svelte';
export { default as WordMarker } from './WordMarker.svelte';
