print("rolecall")
