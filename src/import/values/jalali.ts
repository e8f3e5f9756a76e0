/** Years of the Persian calendar that are read as such; later ones are likely of the Islamic calendar. These are 1971 to 2042. */
export const FIRST_JALALI_YEAR = 1350;
export const LAST_JALALI_YEAR = 1420;

/** Days from the calendar's beginning to a day; leap years come 8 times in 33 years. */
const daysTo = (year: string, month: string, day: string) =>
  `365 * ${year} + (${year} + 1595) // 33 * 8 + ((${year} + 1595) % 33 + 3) // 4 + case when ${month} < 7 then 31 * (${month} - 1) else 30 * (${month} - 7) + 186 end + ${day}`;

/** SQL for the date of a day of the Persian (Jalali) calendar, from integers; null for days that do not exist. */
export function jalaliSql(year: string, month: string, day: string): string {
  const inMonth = `case when ${month} < 7 then 31 when ${month} < 12 then 30
    else (${daysTo(`(${year} + 1)`, '1', '1')}) - (${daysTo(year, '12', '1')}) end`;
  return `case when ${month} between 1 and 12 and ${day} between 1 and ${inMonth}
    then date '2021-03-21' + ((${daysTo(year, month, day)}) - (${daysTo('1400', '1', '1')})) end`;
}
