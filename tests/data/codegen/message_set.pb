
q
message_set.prototest.set"
Set*ÿÿÿÿ:"=
Item25
item.test.set.Set€¨Ö¹ (2.test.set.ItemRitem