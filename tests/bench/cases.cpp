// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench.h"

namespace yc::bench {

const std::vector<Case>& allCases() {
    static const std::vector<Case> cases{{"decide-append", measureDecideAppend},
                                         {"receipt-pdf", measureReceipt},
                                         {"journal-rate", measureJournal},
                                         {"server-rate", measureServer},
                                         {"call-fanout", measureCallFanOut},
                                         {"call-full", measureCallFull},
                                         {"take-full", measureTakeFull},
                                         {"forecast", measureForecast},
                                         {"what-if", measureWhatIf},
                                         {"cold-start", measureColdStart},
                                         {"resolve", measureResolve},
                                         {"resolve-largest", measureResolveLargest},
                                         {"catalogue-check", measureCatalogueCheck},
                                         {"catalogue-import", measureCatalogueImport},
                                         {"search", measureSearch},
                                         {"slip", measureSlip}};
    return cases;
}

}  // namespace yc::bench
