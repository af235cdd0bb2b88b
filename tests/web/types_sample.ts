// How a program in TypeScript uses the package; compiled, not run, by types.test.mjs.
import { createScalewright, ScalewrightError } from 'scalewright';
import type { Advice, AdviceRequest, Finding, Quantity } from 'scalewright';

export async function cheapest(text: string, bytes: ArrayBuffer): Promise<string> {
  const advisor = await createScalewright({ wasm: bytes });
  const request: AdviceRequest = { text, answers: { users: { low: 1, likely: 2, high: 3 }, availability: 'an_hour' } };
  const advice: Advice = advisor.advise(request);
  const prices = advice.options.map(({ cost }): Quantity | undefined => cost.monthly).filter((q) => q !== undefined);
  const category: 'mvp' | 'small' | 'medium' | 'large' | 'enterprise' | 'unclear' = advice.scale.category;
  for (const { document } of [advice])
    for (const { blocks } of document.sections)
      for (const block of blocks) if (block.kind === 'table') console.log(block.header.length, block.numeric[0]);
  // @ts-expect-error a quantity may be missing
  console.log(advice.demand.vcpu.likely);
  // @ts-expect-error there is no such format
  advisor.render(advice, 'pdf');
  // @ts-expect-error text is required
  advisor.advise({});
  return `${category} ${prices.length} ${advisor.render(advice, 'markdown')}`;
}

export function place(reason: unknown): string {
  return reason instanceof ScalewrightError ? `${reason.code} at ${reason.path}: ${reason.message}` : String(reason);
}

export function saving({ monthly_saving }: Finding): number {
  return monthly_saving?.likely ?? 0;
}
