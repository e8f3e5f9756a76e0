/** Text that a spreadsheet would run as a formula, made harmless by an apostrophe before it; other text as it is. */
export const disarmed = (text: string): string => (/^[=+@\t\r-]/.test(text) ? `'${text}` : text);
