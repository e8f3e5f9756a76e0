/** Country calling codes (ITU-T E.164) by ISO 3166 country code. */
const CODES =
  'US1 CA1 PR1 DO1 JM1 TT1 BB1 BS1 EG20 ZA27 GR30 NL31 BE32 FR33 ES34 HU36 IT39 VA39 RO40 CH41 AT43 GB44 GG44 IM44 JE44 DK45 ' +
  'SE46 NO47 SJ47 PL48 DE49 PE51 MX52 CU53 AR54 BR55 CL56 CO57 VE58 MY60 AU61 ID62 PH63 NZ64 SG65 TH66 RU7 KZ7 JP81 KR82 VN84 ' +
  'CN86 TR90 IN91 PK92 AF93 LK94 MM95 IR98 SS211 MA212 EH212 DZ213 TN216 LY218 GM220 SN221 MR222 ML223 GN224 CI225 BF226 NE227 ' +
  'TG228 BJ229 MU230 LR231 SL232 GH233 NG234 TD235 CF236 CM237 CV238 ST239 GQ240 GA241 CG242 CD243 AO244 GW245 SC248 SD249 RW250 ' +
  'ET251 SO252 DJ253 KE254 TZ255 UG256 BI257 MZ258 ZM260 MG261 RE262 YT262 ZW263 NA264 MW265 LS266 BW267 SZ268 KM269 ER291 AW297 ' +
  'FO298 GL299 GI350 PT351 LU352 IE353 IS354 AL355 MT356 CY357 FI358 AX358 BG359 LT370 LV371 EE372 MD373 AM374 BY375 AD376 MC377 ' +
  'SM378 UA380 RS381 ME382 XK383 HR385 SI386 BA387 MK389 CZ420 SK421 LI423 BZ501 GT502 SV503 HN504 NI505 CR506 PA507 HT509 GP590 ' +
  'BO591 GY592 EC593 GF594 PY595 MQ596 SR597 UY598 CW599 TL670 BN673 NR674 PG675 TO676 SB677 VU678 FJ679 PW680 WS685 NC687 PF689 ' +
  'HK852 MO853 KH855 LA856 BD880 TW886 MV960 LB961 JO962 SY963 IQ964 KW965 SA966 YE967 OM968 PS970 AE971 IL972 BH973 QA974 BT975 ' +
  'MN976 NP977 TJ992 TM993 AZ994 GE995 KG996 UZ998';

/** The countries (ISO 3166) whose calling codes are known. */
export const CALLING_COUNTRIES: readonly string[] = CODES.split(' ').map((entry) => entry.slice(0, 2));

const pairs = CODES.split(' ').map((entry) => `'${entry.slice(0, 2)}': '${entry.slice(2)}'`);

/** SQL for the calling code of a country, or null. */
export const callingCodeSql = (country: string): string => `map {${pairs.join(', ')}}[upper(${country})]`;

/**
 * SQL for a telephone number as E.164 says it (`+` and digits alone), from what people write and the calling code of the country
 * they are in; the digits as they are where no code is known. Null when there are fewer than six digits.
 *
 * A leading zero stands for the country, but in Italy belongs to the number; Russians write 8 for it.
 */
export function phoneSql(phone: string, callingCode: string): string {
  const digits = `regexp_replace(${phone}, '[^0-9]', '', 'g')`;
  return `case
    when length(${digits}) < 6 then null
    when starts_with(ltrim(${phone}, ' ('), '+') then '+' || ${digits}
    when starts_with(${digits}, '00') then '+' || ltrim(${digits}, '0')
    when ${callingCode} is null then ${digits}
    when starts_with(${digits}, ${callingCode}) and length(${digits}) > 10 then '+' || ${digits}
    when ${callingCode} = '7' and length(${digits}) = 11 and starts_with(${digits}, '8') then '+7' || ${digits}[2:]
    when ${callingCode} = '39' then '+39' || ${digits}
    else '+' || ${callingCode} || ltrim(${digits}, '0')
  end`;
}
