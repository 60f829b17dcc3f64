/**
 * What a tag, a filter or a map calls the kind of a claim. Never the bare word “fact”: under a disputed sentence it
 * would read as our verdict.
 */
export const kindLabels = {
	fact: 'claim of fact',
	definition: 'definition',
	value: 'value',
	policy: 'policy'
} as const;
