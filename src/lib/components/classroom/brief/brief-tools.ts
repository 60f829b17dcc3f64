/** What a reader works with, in one piece that is fetched when it is wanted. */
export { default as CardTools } from './CardTools.svelte';
export { default as NoteField } from './NoteField.svelte';
export { default as ThreeReasons } from './ThreeReasons.svelte';
export { default as WordMarker } from './WordMarker.svelte';
