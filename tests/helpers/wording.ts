/** Words that take a side, by language. A text may quote who says them, never say them itself. */
export const BANNED = {
  en: /liberat|occup|south(ern)? azerbaijan\b|(?<!called )zangezur corridor|\bTurkey\b|real length|\bally\b|\baxis\b|proxy/i,
  az: /işğal|azad ed|azad ol|cənubi azərbaycan/i,
  fa: /اشغال|آزادسازی|آذربایجان جنوبی|خلیج عربی/,
  hy: /օկուպ|ազատագր|հարավային ադրբեջան|արցախ/i,
  ru: /оккуп|освобо|южн\S+ азербайджан/i,
} as const;
