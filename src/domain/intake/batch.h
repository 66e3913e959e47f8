// SPDX-License-Identifier: GPL-3.0-or-later
// 批量办理 (员工录用): a list of persons in one case. The case of the whole holds the situation, the papers and one receipt; every
// person has a case of its own, in which the departments decide. A list comes and is accepted in portions. And 数据异议 (R158).
#pragma once

#include "domain/intake/case.h"

#include <cstddef>

namespace yc::domain {

/// What one command takes; a longer list comes in several.
inline constexpr std::size_t batchPortion = 100;

// ---- commands -------------------------------------------------------------------------------------------------

/// A row of the list: a case for one person.
struct BatchRow {
    CaseId caseId;
    CaseNumber number;
    std::string queryCode;
    std::string personToken;
    std::map<std::string, FieldValue> form;  ///< FieldId → value
};
/// Every row is checked as a form is; one wrong row and nothing of the portion is taken.
struct AddBatchRows {
    static constexpr std::string_view kind = "case.add_batch_rows";
    CaseId caseId;
    std::vector<BatchRow> personal;
};
/// Takes persons off the list before it is accepted.
struct DropBatchRows {
    static constexpr std::string_view kind = "case.drop_batch_rows";
    CaseId caseId;
    std::vector<CaseId> cases;
};
/// After the whole was accepted its persons' cases go to the departments. They date from the day of that acceptance.
struct AcceptBatchRows {
    static constexpr std::string_view kind = "case.accept_batch_rows";
    struct Row {
        CaseId caseId;
        std::map<std::string, std::string> itemNumbers;  ///< ItemId → 43-character 办件编号
    };
    CaseId caseId;
    std::vector<Row> rows;
};

struct DisputeData {
    static constexpr std::string_view kind = "case.dispute_data";
    CaseId caseId;
    std::string source;    ///< id of the data source
    std::string subject;   ///< field, question or material
    std::string personal;  ///< what is right according to the applicant
};
struct AnswerDispute {
    static constexpr std::string_view kind = "case.answer_dispute";
    CaseId caseId;
    std::string source;
    std::string subject;
    bool corrected = false;  ///< the source was wrong and is put right
    std::string finding;
};

// ---- events ---------------------------------------------------------------------------------------------------

/// On the whole.
struct BatchRowsAdded {
    static constexpr std::string_view kind = "case.batch_rows_added";
    static constexpr int version = 1;
    std::vector<BatchMember> members;
    std::vector<BatchPerson> personal;
};
struct BatchRowsDropped {
    static constexpr std::string_view kind = "case.batch_rows_dropped";
    static constexpr int version = 1;
    std::vector<CaseId> cases;
};
struct BatchRowsAccepted {
    static constexpr std::string_view kind = "case.batch_rows_accepted";
    static constexpr int version = 1;
    std::vector<CaseId> cases;
};
/// On the case of one person: begins with the situation of the whole.
struct OpenedInBatch {
    static constexpr std::string_view kind = "case.opened_in_batch";
    static constexpr int version = 1;
    CaseId parent;
    CaseNumber number;
    std::string queryCode;
    ThemeId theme;
    std::int64_t catalogueVersion = 0;
    std::string catalogueHash;
    DeskId desk;
    AccountId clerk;
    std::map<std::string, AnswerRecord> answers;
    ScenarioId scenario;
    std::vector<ItemId> dropped;
    std::vector<ItemId> added;
};
/// On the case of one person: accepted with the whole, where the papers were checked and lie.
struct AcceptedInBatch {
    static constexpr std::string_view kind = "case.accepted_in_batch";
    static constexpr int version = 1;
    Instant receivedAt{};
    Instant acceptedAt{};
    Date promisedFinish{};
    std::vector<ItemTask> tasks;
    std::vector<CheckLine> lines;
    DeliveryWay delivery = DeliveryWay::Window;
    std::map<std::string, FieldValue> personal;  ///< what the whole has filled in once for everybody
};
struct DataDisputed {
    static constexpr std::string_view kind = "case.data_disputed";
    static constexpr int version = 1;
    std::string source;
    std::string subject;
    std::string personal;
};
struct DisputeAnswered {
    static constexpr std::string_view kind = "case.dispute_answered";
    static constexpr int version = 1;
    std::string source;
    std::string subject;
    bool corrected = false;
    std::string finding;
};

}  // namespace yc::domain
