import type { Field } from './fields';

/** Names of columns in tables of any origin, best first; a field's names are parted by commas. */
const NAMES = {
  order_ref: `
    order id, order number, order no, order, order ref, invoice, invoice no, invoice number, purchase id,
    transaction id, رقم الطلب, رقم الفاتورة, شماره سفارش, bestellnummer, numéro de commande, commande n°,
    número de pedido, numero ordine, bestellnr, bestell nr, bestellung, auftragsnummer, auftragsnr, rechnungsnummer,
    n° de commande, n° commande, commande, référence de commande, numéro de facture, nº de pedido, pedido,
    id de pedido, id pedido, número de orden, orden, factura, ordine, id ordine, n ordine, fattura,
    número do pedido, nº do pedido, id do pedido, encomenda, número da encomenda, nº da encomenda, bestelnummer,
    ordernummer, bestelling, factuurnummer, sipariş no, sipariş numarası, sipariş id, sipariş, fatura no,
    numer zamówienia, nr zamówienia, id zamówienia, zamówienie, numer faktury, معرف الطلب, رقم الطلبية, الطلب,
    name, id`,
  ordered_at: `
    order date, ordered at, created at, date created, created, purchase date, sale date, invoice date, date,
    timestamp, تاريخ الطلب, التاريخ, تاریخ, تاریخ سفارش, bestelldatum, date de commande, fecha del pedido,
    data do pedido, datum, fecha, auftragsdatum, kaufdatum, bestellt am, rechnungsdatum, date de la commande,
    date d'achat, date de création, fecha de pedido, fecha de compra, fecha de creación, data ordine,
    data dell'ordine, data acquisto, data da encomenda, data da compra, data, besteldatum, orderdatum, aankoopdatum,
    sipariş tarihi, satış tarihi, tarih, data zamówienia, data zakupu, data złożenia, تاريخ الشراء, تاريخ الإنشاء`,
  ordered_time: `time, order time, uhrzeit, heure, hora, ora, tijd, saat, godzina, الوقت`,
  time_zone: `time zone, timezone`,
  customer_ref: `
    customer id, customer, customer no, customer number, client id, user id, buyer user id, buyer, retailer name,
    العميل, kundennummer, kunden nr, kundennr, kunden id, kunde, käufer, numéro client, n° client, id client,
    client, acheteur, id de cliente, id cliente, número de cliente, cliente, comprador, codice cliente, acquirente,
    id do cliente, código do cliente, klantnummer, klant id, klant, müşteri no, müşteri numarası, müşteri id,
    müşteri, numer klienta, nr klienta, id klienta, klient, kupujący, رقم العميل, معرف العميل, الزبون`,
  email: `
    email, e mail, customer email, contact email, email address, billing email, purchase email, buyer email,
    البريد الإلكتروني, mail, e mail adresse, emailadresse, kunden e mail, adresse e mail, adresse email, courriel,
    e mail du client, correo electrónico, correo, email del cliente, indirizzo email, indirizzo e mail,
    endereço de e mail, e mail do cliente, e mailadres, emailadres, e posta, eposta, e posta adresi, adres e mail,
    adres email, الإيميل, البريد, ايميل العميل`,
  phone: `
    phone, customer phone, phone number, mobile, رقم الجوال, الجوال, الهاتف, تلفن, telefon, telefonnummer,
    handynummer, handy, mobil, téléphone, numéro de téléphone, portable, teléfono, móvil, celular, telefono,
    cellulare, telefone, telemóvel, telefoon, telefoonnummer, mobiel, telefon numarası, cep telefonu,
    numer telefonu, telefon komórkowy, رقم الهاتف, رقم الموبايل, الموبايل, جوال العميل`,
  customer_name: `
    customer name, full name, buyer name, billing name, name, اسم العميل, نام مشتری, kundenname, name des kunden,
    nom du client, nom complet, nom, nombre del cliente, nombre completo, nombre, nome cliente, nome completo, nome,
    nome do cliente, klantnaam, naam, müşteri adı, ad soyad, adı soyadı, imię i nazwisko, nazwa klienta, الاسم,
    اسم الزبون`,
  postcode: `
    postcode, post code, postal code, zip, zip code, zipcode, billing postcode, billing zip, shipping postcode,
    shipping zip, plz, postleitzahl, code postal, código postal, الرمز البريدي, کد پستی, cap, codice postale, cep,
    posta kodu, kod pocztowy`,
  company: `
    company, company name, billing company, shipping company, organisation, الشركة, firma, unternehmen, société,
    entreprise, empresa, azienda, società, bedrijf, bedrijfsnaam, şirket`,
  product_name: `
    product, product name, item, item name, lineitem name, title, description, المنتج, المنتجات, produkt,
    produktname, artikel, artikelname, artikelbezeichnung, bezeichnung, produit, nom du produit, article,
    désignation, producto, nombre del producto, artículo, descripción, prodotto, nome prodotto, articolo,
    descrizione, produto, nome do produto, artigo, descrição, productnaam, omschrijving, ürün, ürün adı,
    nazwa produktu, towar, اسم المنتج, الصنف`,
  sku: `
    sku, product id, product code, item id, lineitem sku, stockcode, artikelnummer, référence produit,
    código de producto, codice prodotto, código do produto, stok kodu, ürün kodu, رمز المنتج`,
  item_list: `items, line items, order items, products`,
  quantity: `
    quantity, qty, lineitem quantity, units, items, الكمية, menge, anzahl, stückzahl, stück, quantité, qté,
    cantidad, quantità, qtà, quantidade, qtd, aantal, hoeveelheid, adet, miktar, ilość, liczba sztuk, العدد`,
  unit_price: `
    unit price, price, item price, lineitem price, wholesale price, السعر, einzelpreis, stückpreis, preis,
    prix unitaire, prix, precio unitario, precio, prezzo unitario, prezzo, preço unitário, preço, valor unitário,
    stukprijs, prijs per stuk, eenheidsprijs, prijs, birim fiyat, birim fiyatı, fiyat, cena jednostkowa, cena,
    سعر الوحدة, سعر القطعة`,
  line_total: `
    line total, item total, line amount, subtotal, zeilensumme, positionssumme, zwischensumme, total ligne,
    sous total, total línea, totale riga, subtotale, total do item, regeltotaal, subtotaal, satır toplamı,
    ara toplam, wartość pozycji, إجمالي البند, المجموع الفرعي`,
  line_discount: `line discount, lineitem discount`,
  order_total: `
    order total, total, grand total, total price, amount, order amount, sale price, net total, value, revenue,
    sales, إجمالي الطلب, الإجمالي, المجموع, مبلغ کل, مبلغ, جمع کل, gesamt, gesamtsumme, montant total,
    ventes nettes, importe total, valor total, totale, المبلغ, gesamtbetrag, bestellsumme, rechnungsbetrag,
    endbetrag, bestellwert, summe, betrag, total de la commande, total commande, total ttc, montant ttc, montant,
    total del pedido, importe, monto total, monto, totale ordine, importo totale, importo, total do pedido,
    total da encomenda, montante, valor, totaalbedrag, ordertotaal, totaal, bedrag, genel toplam, sipariş toplamı,
    sipariş tutarı, toplam tutar, toplam, tutar, wartość zamówienia, kwota zamówienia, łączna kwota, razem, suma,
    kwota, wartość, قيمة الطلب, مجموع الطلب, المبلغ الإجمالي, القيمة`,
  order_discount: `
    discount, discount amount, discount total, قيمة خصم الكوبون, rabatt, remise, réduction, descuento, sconto,
    desconto, korting, indirim, rabat, الخصم`,
  shipping: `
    shipping, shipping total, shipping cost, تكلفة الشحن, versandkosten, versand, frais de port, frais de livraison,
    livraison, gastos de envío, envío, spese di spedizione, spedizione, frete, portes de envio, verzendkosten,
    kargo ücreti, kargo, koszt wysyłki, koszt dostawy, wysyłka, رسوم الشحن, الشحن`,
  taxes: `
    tax, taxes, tax total, total tax, vat, الضريبة, mwst, mehrwertsteuer, umsatzsteuer, ust, steuer, tva,
    montant tva, taxe, iva, impuestos, impuesto, imposte, impostos, imposto, btw, kdv, vergi, podatek,
    ضريبة القيمة المضافة`,
  is_refunded: `
    refunded?, is refunded, refunded, fully refunded?, fully refunded, returned?, is returned, returned, erstattet,
    remboursé, reembolsado, rimborsato, terugbetaald, iade, iade edildi, zwrócono, مسترد, مسترجع`,
  refunded: `
    refunded amount, refund amount, amount refunded, refunds, refund, partial refund, total refunded, refund total,
    refunded, erstattungsbetrag, rückerstattung, erstattung, erstattet, montant remboursé, remboursement, remboursé,
    importe reembolsado, reembolsado, reembolso, devolución, importo rimborsato, rimborsato, rimborso,
    valor reembolsado, estorno, terugbetaald bedrag, terugbetaald, terugbetaling, iade tutarı, iade, kwota zwrotu,
    zwrot, المبلغ المسترد, المسترد, مبلغ الاسترجاع`,
  currency: `
    currency, currency code, order currency, العملة, transaction currency, währung, währungscode, devise, monnaie,
    moneda, divisa, moeda, valuta, munt, para birimi, döviz, waluta, عملة`,
  status: `
    status, order status, financial status, payment status, حالة الطلب, bestellstatus, auftragsstatus,
    zahlungsstatus, statut, statut de la commande, statut du paiement, état, état de la commande, estado,
    estado del pedido, estado de pago, stato, stato ordine, stato pagamento, status do pedido, estado da encomenda,
    status do pagamento, situação, orderstatus, bestelstatus, betaalstatus, durum, sipariş durumu, stan,
    status zamówienia, stan zamówienia, الحالة, حالة الدفع`,
  updated_at: `
    updated at, last updated, last updated date, last update, date updated, updated, modified at, last modified,
    date modified, تاريخ آخر تحديث للطلب, آخر تحديث, آخرین به‌روزرسانی, aktualisiert am, zuletzt geändert,
    date de mise à jour, fecha de actualización, data aggiornamento`,
  payment_method: `
    payment method, gateway, payment gateway, zahlungsart, zahlungsmethode, mode de paiement, moyen de paiement,
    método de pago, forma de pago, metodo di pagamento, método de pagamento, forma de pagamento, betaalmethode,
    betaalwijze, ödeme yöntemi, ödeme şekli, metoda płatności, sposób płatności, طريقة الدفع`,
  tags: `tags, order tags`,
  shipping_method: `
    shipping method, delivery method, ship method, shipping service, طريقة الشحن, versandart, mode de livraison,
    método de envío, metodo di spedizione, método de envio, verzendmethode, kargo yöntemi, metoda dostawy,
    sposób dostawy`,
  coupon: `
    coupon code, discount code, coupon, coupons, promo code, voucher code, رمز الكوبون, کد تخفیف, gutscheincode, gutschein,
    code promo, code de réduction, código de descuento, cupón, codice sconto, cupom, código promocional, kortingscode,
    kupon kodu, kod rabatowy, كود الخصم`,
  channel: `
    channel, sales channel, source, channel name, kanal, vertriebskanal, canal, canal de vente, canal de venta,
    canale, canal de venda, kanaal, verkoopkanaal, satış kanalı, kanał, القناة, قناة البيع`,
  country: `
    country, shipping country, billing country, ship country, delivery country, الدولة, land, lieferland, pays,
    pays de livraison, país, paese, nazione, ülke, kraj, البلد`,
} as const satisfies Partial<Record<Field, string>>;

/**
 * Names of columns by field, best first, for a first guess: in English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Turkish, Polish, Arabic and Persian.
 */
export const COLUMN_NAMES: Partial<Record<Field, readonly string[]>> = Object.fromEntries(
  Object.entries(NAMES).map(([field, names]) => [field, names.trim().split(/,\s+/)]),
);
