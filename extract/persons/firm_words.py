"""Firms of which papers on business and human rights tell, and that are called by one word."""

from extract.words import word_set

FIRMS_TOO = word_set(
    """
    apple amazon target bolt grab gap mango next zara mercedes orange shell total mars dove vale
    casino visa oracle ford boots subway hermès meta nike puma fila eni bp caterpillar express gojek
    mtn
    """
)
"""Those that are also words, towns or given names: told by another firm beside them."""

FIRM_WORDS = word_set(
    """
    uber lyft deliveroo glovo rappi cabify foodpanda careem didi zomato swiggy doordash
    instacart airbnb taskrabbit ifood pedidosya wolt getir gorillas flink ola tesla google
    microsoft samsung huawei foxconn sony intel dell lenovo nokia ericsson hikvision facebook
    tiktok shein temu asos boohoo adidas asics uniqlo primark inditex gildan hanesbrands
    lululemon decathlon patagonia lidl aldi tesco walmart costco ikea carrefour auchan kiabi
    nestlé nestle danone mondelez mondelēz hershey ferrero cargill olam unilever avon revlon
    l'oréal loreal henkel wilmar socfin bolloré totalenergies exxon exxonmobil chevron perenco
    glencore trafigura vitol repsol petrobras ecopetrol cerrejón cemex lafarge holcim bimbo
    femsa coca-cola pepsico chiquita dole fyffes bonduelle michelin renault peugeot stellantis
    bmw volkswagen daimler toyota hyundai siemens bayer monsanto syngenta nutreco vodafone
    airtel telefónica telefonica securitas sodexo adecco randstad starbucks mcdonald's tyson jbs
    marfrig cofco drummond anglogold barrick newmont heineken kia honda nissan suzuki volvo asda
    sainsbury's morrisons waitrose greggs nando's falabella ripley cencosud techint arcor kering
    lvmh monoprix leclerc tata reliance adani vedanta petronas philips prada gucci chanel hermès
    armani benetton
    """
)
"""Those that hardly anybody and nothing else is called."""
