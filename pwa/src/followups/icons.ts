import { Coffee, Gift, MessageCircle, PenLine, Sprout } from 'lucide'

/** One picture for each reason to be in touch. */
export const ICONS = { thanks: PenLine, promise: Gift, engage: MessageCircle, meet: Coffee, keep: Sprout, contact: PenLine }
