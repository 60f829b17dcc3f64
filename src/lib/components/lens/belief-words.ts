const words = ['hardly at all', 'little', 'half and half', 'rather', 'firmly'] as const;

/** How much somebody believes something, in words for a percentage: never a number. */
export function beliefWords(percent: number): string {
	return words[Math.max(0, Math.min(4, Math.floor(percent / 20)))]!;
}
