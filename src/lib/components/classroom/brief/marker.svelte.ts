/** What the marker in the reader's hand does, on whichever card, and what it did last. */
export const marker = $state<{ face: 'underline' | 'emphasis' | 'clear'; told: string }>({
	face: 'underline',
	told: ''
});
