-- 法律顾问、公职律师：只看到交给他看的，看不到案件本身
alter table cases add column advisers text[] not null default '{}';
comment on column cases.advisers is '本案征求意见的法律顾问';
create index cases_advisers on cases using gin (advisers) where advisers <> '{}';

create or replace function dossier_people(wanted text[]) returns jsonb language plpgsql stable as $$
begin
  return (select coalesce(jsonb_agg(one order by one ->> 'id'), '[]') from (
    select distinct on (person_id) jsonb_strip_nulls(jsonb_build_object(
      'id', person_id, 'name', name, 'kind', kind, 'established', established, 'certificates', certificates,
      'posts', (select coalesce(jsonb_agg(post), '[]') from jsonb_array_elements(posts) as post
        where post ->> 'post' in ('officer', 'bureauHead', 'head', 'principalHead', 'reviewer', 'countyReviewer', 'financeClerk', 'archivist', 'adviser')),
      'legalQualification', legal_qualification)) as one
    from person_versions where person_id = any(wanted) order by person_id, version desc) as latest);
end $$;
