/** Receipts and citations of what is measured. */
export { citationBibtex, citationCslJson, citationText } from './citation.ts';
export { receiptOfAlong, receiptOfBorder, receiptOfRuler } from './border-receipts.ts';
export { labelOf } from './fields.ts';
export { receiptOfArea, receiptOfDistance } from './point-receipts.ts';
export { METHOD, receiptDataset } from './receipt.ts';
export type { Receipt, ReceiptDataset, What } from './receipt.ts';
