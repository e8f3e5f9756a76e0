-- Which customers stand together behind a part of the change. One row per group and movement in it.
from (values
    ('new', 'new'),
    ('gained', 'new'),
    ('gained', 'back'),
    ('returning', 'back'),
    ('returning', 'kept'),
    ('lost', 'lost'),
    ('everyone', 'new'),
    ('everyone', 'back'),
    ('everyone', 'kept'),
    ('everyone', 'lost')
) as groups(behind, movement)
