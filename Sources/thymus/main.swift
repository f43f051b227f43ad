print("thymus")
