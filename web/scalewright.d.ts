/**
 * Scalewright: from a description in plain words to the least infrastructure that does the job, what it costs, when it
 * will break and why. Everything runs where you call it: no network, no account, no clock.
 */

/** A quantity with its uncertainty: low ≤ likely ≤ high. Money is in units of the currency beside it. */
export interface Quantity {
  low: number;
  likely: number;
  high: number;
}

export type Category = 'mvp' | 'small' | 'medium' | 'large' | 'enterprise' | 'unclear';
export type Complexity = 'minimal' | 'simple' | 'moderate' | 'complex' | 'enterprise';
/** Half-open, in UTF-16 code units of `brief.text`: `text.slice(...span)` gives the words. */
export type Span = [begin: number, end: number];

/** The id of an answer, a number, a range, a text with a unit ("2 TB"), a list of words, or yes and no. */
export type AnswerValue = string | number | boolean | string[] | Quantity;

export interface AdviceRequest {
  /** What is being built, and for whom, in plain words. */
  text: string;
  /** Answers by the id of a question, or of a fact that may be said without one ("headroom_percent"). "not_sure" keeps what was known. */
  answers?: Record<string, AnswerValue>;
  /** The provider to price for: "aws", "gcp", "azure", "hetzner", "digitalocean". Otherwise the text or the cheapest decides. */
  provider?: string;
  /** ISO 4217, "USD" by default. */
  currency?: string;
  /** YYYY-MM-DD: only to warn about old prices. The advisor reads no clock. */
  today?: string;
  /** false leaves `questions` empty: the same advice in a fraction of the time, for who has many texts and asks nobody. */
  questions?: boolean;
  /** false leaves `overturns` and `break_evens` empty, for who only asks what to ask next. */
  overturns?: boolean;
  /** What you know better than the price books. The first that fits a line holds. */
  overrides?: LineOverride[];
  /** Percent off every price of a provider: {"aws": 12}. */
  discounts?: Record<string, number>;
  /** What an hour of the people costs who keep it running, in `currency`: their time becomes lines of the bill. */
  hour_rate?: number;
  /** How you would pay, where such a price is known; "on_demand" by default. */
  commitment?: 'on_demand' | 'spot' | '1y' | '3y';
  /** How the scores are weighed, instead of the rules' weights; brought to a sum of 1. */
  weights?: Partial<Scores>;
}

/**
 * One correction of a bill. `provider`, `component` and `sku` say where it holds; what is left out holds everywhere.
 * With a sku: a unit price, a quantity, or free. Without one: what the component as a whole costs, or free.
 */
export interface LineOverride {
  provider?: string;
  /** The id of a component. */
  component?: string;
  /** As the bill names it. */
  sku?: string;
  /** In `currency`, per unit of the line. */
  unit_price?: number;
  /** In the unit of the line. */
  quantity?: number;
  /** In `currency`; fills in, too, where no price is known. */
  monthly?: number;
  free?: boolean;
}

export interface Fact {
  id: string;
  /** A number where it is exact, a Quantity where it is a range. */
  value: number | Quantity | string | string[] | boolean;
  source: 'stated' | 'answered' | 'inferred' | 'assumed';
  /** The words that said it. */
  span?: Span;
  /** The id of the rule, the question or the default. */
  because: string;
  title: string;
}

/** Null is an end that the text leaves open: "more than 500" has no high. */
export interface CountRange {
  low: number | null;
  high: number | null;
}

/** What the text itself says and nothing else: a key is there only when words state it. */
export interface Stated {
  users?: CountRange & { kind?: string };
  users_also?: (CountRange & { kind?: string })[];
  requests?: CountRange & { per?: string | null; unit?: string };
  growth?: Record<string, unknown>;
  peak_factor?: number;
  availability_percent?: number;
  rto_minutes?: number;
  rpo_minutes?: number;
  latency_ms_p95?: number;
  data_gib?: number;
  data_growth_gib_per_month?: number;
  budget_usd_per_month?: CountRange;
  budget_currency?: string;
  current_spend_per_month?: number;
  team_size?: number;
  ops_experience?: string;
  stage?: string;
  domain?: string;
  regions?: string[];
  compliance?: string[];
  proposed_components?: string[];
  rejected_components?: string[];
  asked_components?: string[];
  stack?: string[];
  data_sensitivity?: string;
  /** The further keys of the label guide. */
  [key: string]: unknown;
}

export interface Brief {
  text: string;
  stated: Stated;
  /** Every fact in force, stated or not, by id. */
  facts: Fact[];
  /** Numbers that were seen and not used. */
  ignored: { span: Span; text: string; why: string }[];
  /** Statements that cannot all hold; all of them are kept. */
  contradictions: { fact: string; message: string; spans: Span[] }[];
  /** Whether bytes that are not UTF-8 were replaced by U+FFFD. */
  repaired: boolean;
}

/** Why a number is what it is. */
export interface Explanation {
  /** The key in `demand` that it explains. */
  result: string;
  formula: string;
  inputs: { name: string; value: Quantity; unit?: string; from?: string; source?: string }[];
}

/** Where neither users nor requests are known, `known` is false and the quantities are absent. */
export interface Demand {
  requests_per_day?: Quantity;
  average_rps?: Quantity;
  peak_rps?: Quantity;
  concurrent_requests?: Quantity;
  vcpu?: Quantity;
  memory_gib?: Quantity;
  database_qps?: Quantity;
  storage_gib?: Quantity;
  egress_gib_per_month?: Quantity;
  users?: Quantity;
  peak_factor?: number;
  known: boolean;
  workload?: string;
  why: Explanation[];
}

export interface LayerFit {
  layer: string;
  /** The least that meets demand and constraints. */
  needed: string[];
  /** The most that the category justifies. */
  envelope: string[];
  /** What the reader proposes. */
  planned: string[];
  title: string;
  /** How much infrastructure: 0 none, 1 minimal … 5 enterprise. */
  need_level: number;
  envelope_level: number;
  plan_level?: number;
  because: string[];
}

export interface Break {
  /** Absent where no growth was stated. */
  month?: number;
  users: number;
  component: string;
  limit: string;
  then: string;
}

export interface Scale {
  category: Category;
  /** The tier of that category: the envelope. */
  complexity: Complexity;
  /** The least that meets demand and constraints. */
  needed_complexity: Complexity;
  /** 0 to 1. */
  confidence: number;
  because: string[];
  layers: LayerFit[];
  /** Month 0, each month in which the category changes, and the last. */
  path: { month: number; users: Quantity; category: Category }[];
  /** What gives way first, then next. */
  breaks: Break[];
  /** Only where the ends of a stated range stand in different categories. */
  low_category?: Category;
  high_category?: Category;
}

export interface Question {
  id: string;
  text: string;
  answers: { id: string; label: string; changes: string }[];
  why: string;
  /** How much the answer is expected to change the advice, 0 to 1. */
  value: number;
}

export interface Component {
  id: string;
  layer: string;
  name: string;
  /** The product at the provider; absent for what is billed by use or not at all. */
  size?: string;
  count: number;
  /** Of each. */
  vcpu?: number;
  memory_gib?: number;
  storage_gib?: number;
  why: string;
  kind?: string;
  /** Of somebody's time, for all of them. */
  upkeep_hours_per_month?: number;
}

export interface BillItem {
  component: string;
  provider: string;
  sku: string;
  quantity: number;
  unit: string;
  unit_price: number;
  monthly: Quantity;
  source: string;
  title?: string;
  region?: string;
  /** The date of the price. */
  as_of?: string;
  /** "A", "B" or "C". */
  confidence?: string;
  /** The provider's price in another region, since none is known where it stands: the range allows for it. */
  elsewhere?: true;
  /** What you said of it. */
  own?: 'price' | 'quantity' | 'free';
  /** Yours, taken off already. */
  discount_percent?: number;
  /** Inside a free allowance. */
  included: boolean;
}

export interface Cost {
  currency: string;
  /** Absent where a price is missing: see `unpriced`. */
  monthly?: Quantity;
  once: Quantity;
  people_hours_per_month: Quantity;
  /** The oldest price in the bill. */
  as_of?: string;
  items: BillItem[];
  provider?: string;
  provider_title?: string;
  region?: string;
  /** What no sourced price is known for. */
  unpriced: string[];
  /** Where a price is missing: the sum of the others. */
  at_least?: Quantity;
  /** What was taken for granted: another region, the currency, your own prices. */
  notes: string[];
}

/** The total of the same design at one provider. */
export interface ProviderBill {
  provider: string;
  currency: string;
  monthly?: Quantity;
  as_of?: string;
  unpriced: string[];
  title: string;
  region?: string;
  at_least?: Quantity;
  notes: string[];
}

/** Each from 0 to 1, more is better. */
export interface Scores {
  cost: number;
  simplicity: number;
  reliability: number;
  headroom: number;
  time_to_market: number;
  portability: number;
}

export interface Option {
  id: string;
  title: string;
  pattern: string;
  complexity: Complexity;
  components: Component[];
  /** Of the whole design, redundancy included; serverless as its peak equivalent. */
  capacity: { vcpu: Quantity; memory_gib: Quantity; storage_gib: Quantity };
  cost: Cost;
  availability: { percent: number; downtime_minutes_per_month: number; weakest?: string };
  score: number;
  scores: Scores;
  pros: string[];
  cons: string[];
  /** What would have to change for another option to win. */
  holds_until: string[];
  meets_need: boolean;
  unmet: string[];
  /** The users that it holds for, where that is known. */
  users_until?: number;
  headroom?: number;
  recovery_point_minutes: number;
  recovery_time_minutes: number;
  first_deploy_hours: number;
  because: string[];
  /** One a provider. */
  bills: ProviderBill[];
  /** How `availability` comes about: the parts in series, the failover between sites last. */
  availability_why: AvailabilityPart[];
}

export interface AvailabilityPart {
  part: string;
  service_level?: string;
  /** Of one copy, without anybody's hand. */
  percent: number;
  copies: number;
  faults_per_year: number;
  repair_minutes: number;
  failover_minutes: number;
  downtime_minutes_per_month: number;
  source?: string;
}

export type FindingKind =
  | 'over_engineering'
  | 'under_engineering'
  | 'conflict'
  | 'budget'
  | 'compliance'
  | 'risk'
  | 'optional';

export interface Finding {
  /** The id of the rule. */
  id: string;
  kind: FindingKind;
  severity: 'info' | 'warning' | 'error';
  component?: string;
  message: string;
  alternative?: string;
  monthly_saving?: Quantity;
  source?: string;
}

export type Block = {
  /** For who asks how we know; left out of the text for terminals. */
  detail?: true;
} & (
  | { kind: 'paragraph' | 'note'; text: string }
  | { kind: 'list'; items: string[] }
  | {
      kind: 'table';
      /** The caption. */
      text?: string;
      header: string[];
      rows: string[][];
      /** Which columns hold figures. */
      numeric: boolean[];
    }
);

export interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

/** The advice written for people, as typed blocks of plain text: `render` makes Markdown, HTML or text of it. */
export interface ScalewrightDocument {
  title: string;
  sections: Section[];
}

export interface BudgetVerdict {
  status: 'unstated' | 'within' | 'over' | 'impossible' | 'not_comparable';
  /** In `currency`. */
  limit?: number;
  currency?: string;
  /** What has to give for the bill to fit. */
  gives: string[];
  /** The status in a sentence. */
  words?: string;
}

export interface Advice {
  contract: 1;
  engine: {
    version: string;
    /** sha256 of the rule packs in force. */
    rules: string;
    /** The newest date in the rule packs: the date of the advice. */
    as_of?: string;
  };
  brief: Brief;
  demand: Demand;
  scale: Scale;
  /** The most valuable first; empty when no answer could change the advice. */
  questions: Question[];
  /** The recommended one first. */
  options: Option[];
  /** The id of an option. */
  recommended?: string;
  findings: Finding[];
  document: ScalewrightDocument;
  budget: BudgetVerdict;
  /** At which value of one thing another design is recommended; empty with `questions: false`. */
  overturns: { dimension: 'users' | 'availability_percent' | 'budget' | 'team_size'; value: number; option: string; title: string; words: string }[];
  /** From how many users on one option is cheaper than another; empty with `questions: false`. */
  break_evens: { cheaper: string; dearer: string; users: number; words: string }[];
  /** Ways to pay less, the largest saving first; they do not add up. */
  strategies: { id: string; title: string; how: string; monthly_saving: Quantity; percent: number; source: string }[];
  /** Of the scores, in force. */
  weights: Scores;
  /** Whether the oldest price of the bill is old on the day of the request. */
  old_prices: boolean;
  /** The verdict in a sentence. */
  headline: string;
  /** Cost, availability and until when, in a sentence. */
  summary: string;
}

export type RenderFormat = 'markdown' | 'html' | 'text' | 'csv';

/** A rule pack: the JSON of one of rules/*.json. Its `id` says which pack in force it takes the place of. */
export interface RulePack {
  id: string;
  [member: string]: unknown;
}

/** Where scalewright.wasm comes from. */
export type WasmSource = string | URL | ArrayBuffer | ArrayBufferView | Response | WebAssembly.Module;

export interface ScalewrightOptions {
  /** By default scalewright.wasm beside this module. A compiled WebAssembly.Module makes further instances cheap. */
  wasm?: WasmSource;
}

/** What was wrong with the input, for programs (`code`, `path`) and for people (`message`). */
export class ScalewrightError extends Error {
  constructor(code: string, message: string, path?: string);
  /** Stable, lower_snake_case: "bad_json", "bad_request", "unknown_provider", … */
  code: string;
  /** The place in the input, such as "answers/availability"; "" where there is none. */
  path: string;
}

/** One advisor, with rules of its own. Many may live side by side. */
export interface Advisor {
  /** Of the program, such as "0.1.0". */
  readonly version: string;
  /** @throws ScalewrightError when an answer, a provider or a currency does not exist. */
  advise(request: AdviceRequest): Advice;
  /** The same as JSON text, byte for byte what every build writes for this request and these rules. */
  adviseJson(request: AdviceRequest): string;
  /** Renders what `advise` returned, now or long ago. HTML is a fragment without style or script. */
  /** csv: a line for each line of each option's bill, with the figures of the JSON. */
  render(advice: Pick<Advice, 'document' | 'options'>, format: RenderFormat): string;
  /**
   * Puts a rule pack in force in the place of the one with its id.
   * @param pack the pack, or its JSON text (then errors name line and column)
   * @param path the name to use in errors
   * @throws ScalewrightError with the place of the first problem; the rules then are what they were
   */
  loadRules(pack: RulePack | string, path?: string): { id: string; warnings: string[] };
  /** Several packs that belong together: all come into force, or none. */
  loadRulePacks(packs: { path: string; text: string }[]): { ids: string[]; warnings: string[] };
  /** Frees the memory. The advisor cannot be used afterwards. */
  dispose(): void;
}

/** @throws ScalewrightError with code "wasm_unavailable" when the module cannot be loaded. */
export function createScalewright(options?: ScalewrightOptions): Promise<Advisor>;
