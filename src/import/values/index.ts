export { currenciesOf, currencyOf } from './currencies';
export { dateStyles, isNumericTime, timeSql, type DateStyle } from './dates';
export { asciiDigits } from './digits';
export { MONEY, numberSql, numberStyle, type NumberStyle } from './numbers';
export { zonedSql, zoneNamed } from './time-zones';
