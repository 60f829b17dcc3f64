/** The quotations of some steps, each once, in the order met. */
export function quotationsMet<Met extends { readonly passageId: string }>(
	steps: readonly { readonly quotations: readonly Met[] }[]
): readonly Met[] {
	const met = steps.flatMap(({ quotations }) => quotations);
	return [...new Map(met.map((quotation) => [quotation.passageId, quotation])).values()];
}
