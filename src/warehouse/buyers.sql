-- Who bought. One row per way in which the files write a buyer, but for those who are nobody, with the person that is:
-- customer_key, shared by all ways to write one person, and customer_id, the name it goes by, whose order the keys follow; merged_by
-- is the rule that says so.
-- The rules, each switched by the owner beside those of written_buyers: accounts, the number of an account is one person,
-- whatever addresses it orders with; phones, a buyer known by a telephone number alone is the one person who gave it otherwise;
-- placeholders, an account under which many addresses order is nobody's either; names, who gives but a name and a postcode is known
-- by these. A platform's own numbers, names, and the masked addresses of a marketplace, are only good within that platform, and
-- who orders with a masked address is never anyone else.
with recursive

accounts as (
    select platform, account_id, min(address) as first_address
    from staging.written_buyers
    where $accounts and account_id is not null and not is_masked
    group by platform, account_id
    having not $placeholders or count(distinct address) < 5
),

-- Addresses that one account orders with, each with the first of them, both ways.
ties as (
    select first_address as address, address as other
    from staging.written_buyers
    join accounts using (platform, account_id)
    where address <> first_address
    union
    select address, first_address
    from staging.written_buyers
    join accounts using (platform, account_id)
    where address <> first_address
),

-- Whatever hangs together by ties takes the least address of all, which goes on from neighbour to neighbour.
tied (address, person) using key (address) as (
    select address, address from ties group by address
    union
    select other, min(near.person)
    from tied as near
    join ties using (address)
    join recurring.tied as far on far.address = other
    where near.person < far.person
    group by other
),

named as (
    select
        w.*,
        a.account_id is not null as has_account,
        coalesce(tied.person, w.address, first_address) as owner_address,
        case
            when owner_address is not null then owner_address
            when has_account then w.account_id
            when is_phone then coalesce(phone, written_id)
            else written_id
        end as person,
        case when owner_address is not null or is_phone and not has_account then '' else w.platform end as id_space
    from staging.written_buyers as w
    left join accounts as a on a.platform = w.platform and a.account_id = case when not is_masked then w.account_id end
    left join tied on tied.address = coalesce(w.address, first_address)
    where has_account or not (is_placeholder or $accounts and written_id is not distinct from w.account_id)
),

-- A number given with addresses of several people says nothing of who else uses it.
phone_owners as (
    select phone, min(person) as owner, min(id_space) as owner_space
    from named
    where $phones and (has_account or not is_phone) and not is_masked and phone is not null
    group by phone
    having min(person) = max(person) and owner_space = max(id_space)
)

select
    platform,
    account_id,
    written_id,
    (dense_rank() over (order by coalesce(owner, person), coalesce(owner_space, id_space)))::integer as customer_key,
    coalesce(owner, person) as customer_id,
    case
        when owner is not null then 'phones'
        when by_name then 'names'
        when has_account and address is distinct from person then 'accounts'
        when is_phone then 'phone_numbers'
        else 'addresses'
    end as merged_by
from named as n
left join phone_owners as p on is_phone and not has_account and p.phone = n.phone
