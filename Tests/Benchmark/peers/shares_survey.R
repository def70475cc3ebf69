# Share, standard error and interval by place and wave with R's survey package.
# Rscript shares_survey.R EXPORT OUT: the first question only. Nothing but R and survey is used, so
# that the time does not depend on what else is installed.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
unsafe <- c("Ganska otrygg", "Mycket otrygg", "Går ej ut")
columns <- c("år", "län", "f1", "vikt")

data <- read.csv(arguments[1], encoding = "UTF-8", na.strings = "")[columns]
names(data) <- c("wave", "place", "answer", "weight")
data <- data[!is.na(data$answer), ]
data$y <- as.numeric(data$answer %in% unsafe)

# The waves are samples of their own: strata of one design, as svyby wants it.
design <- svydesign(ids = ~1, strata = ~wave, weights = ~weight, data = data)
shares <- svyby(~y, ~place + wave, design, svymean)

inside <- split(data, list(data$place, data$wave))[paste(shares$place, shares$wave, sep = ".")]
n <- vapply(inside, nrow, 1L)
kish <- vapply(inside, function(d) sum(d$weight)^2 / sum(d$weight^2), 1)
p <- shares$y
m <- pmin(n, ifelse(p == 0 | p == 1, kish, p * (1 - p) / shares$se^2))
t <- suppressWarnings(qt(0.975, n - 1))
middle <- p + t^2 / (2 * m)
reach <- t / (2 * m) * sqrt(4 * m * p * (1 - p) + t^2)
figures <- cbind(andel = p, medelfel = shares$se,
                 ki_nedre = (middle - reach) / (1 + t^2 / m),
                 ki_ovre = (middle + reach) / (1 + t^2 / m))
figures[n < 2, 3:4] <- NA
shown <- figures
shown[] <- ifelse(is.na(figures), "", sprintf("%.17g", figures))
rows <- data.frame(omgang = shares$wave, plats = shares$place, indikator = "f1", bas = n, shown)
write.csv(rows, arguments[2], row.names = FALSE, quote = FALSE, fileEncoding = "UTF-8")
