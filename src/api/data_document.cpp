// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/data_document.h"

#include "domain/identity/utf8.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <set>

namespace yc::api {

using nlohmann::json;

namespace {

constexpr std::size_t kMostFaults = 50;

domain::Unexpected<DataFaults> refused(std::string code, std::string zh, std::string en, std::string path = {}) {
    return domain::Unexpected<DataFaults>{
        DataFaults{DataFault{std::move(code), std::move(path), std::move(zh), std::move(en)}}};
}

/// Leaves the parser as soon as a limit is passed.
struct LimitPassed {
    std::string code;
    std::string key;
};

class LimitWatch {
public:
    bool operator()(int depth, json::parse_event_t event, json& parsed) {
        if (event == json::parse_event_t::object_start || event == json::parse_event_t::array_start) {
            if (depth >= kMostDataDepth) throw LimitPassed{"too-deep", {}};
            m_keys.emplace_back();
        } else if (event == json::parse_event_t::object_end || event == json::parse_event_t::array_end) {
            m_keys.pop_back();
        } else if (event == json::parse_event_t::key) {
            const std::string& key = parsed.get_ref<const std::string&>();
            if (!m_keys.back().insert(key).second) throw LimitPassed{"repeated-key", key};
        }
        return true;
    }

private:
    std::vector<std::set<std::string>> m_keys;
};

/// valijson gives "<root>", "[name]", "[3]"; a JSON pointer escapes ~ and /.
std::string pointerOf(const std::vector<std::string>& context) {
    std::string pointer;
    for (const std::string& step : context) {
        if (step.size() < 2 || step.front() != '[') continue;
        pointer += '/';
        for (const char c : step.substr(1, step.size() - 2)) {
            if (c == '~')
                pointer += "~0";
            else if (c == '/')
                pointer += "~1";
            else
                pointer += c;
        }
    }
    return pointer;
}

std::string quotedName(const std::string& description) {
    const std::size_t end = description.find_last_of('\'');
    const std::size_t begin = end == std::string::npos ? end : description.find_last_of('\'', end - 1);
    return begin == std::string::npos ? std::string{} : description.substr(begin + 1, end - begin - 1);
}

bool says(const std::string& description, std::string_view part) { return description.find(part) != std::string::npos; }

DataFault faultOf(const valijson::ValidationResults::Error& error) {
    const std::string path = pointerOf(error.context);
    const std::string& text = error.description;
    if (says(text, "Missing required property")) {
        const std::string name = quotedName(text);
        return {"missing-field", path, "缺少“" + name + "”", "The field '" + name + "' is missing"};
    }
    if (says(text, "additionalProperties")) {
        const std::string name = quotedName(text);
        return {"unknown-field", path, "不认识“" + name + "”这一项，请核对拼写",
                "The field '" + name + "' is not known; check its spelling"};
    }
    if (says(text, "Value type not permitted"))
        return {"wrong-type", path, "值的类型不对", "The value has the wrong type"};
    if (says(text, "enum"))
        return {"value-not-allowed", path, "值不在允许的范围内", "The value is not one of the allowed ones"};
    return {"schema", path, "不符合目录格式：" + text, "Does not fit the schema: " + text};
}

/// Failures inside a part are repeated by valijson for every level above ("Failed to validate…"): the inner one says it.
bool isEcho(const std::string& description) { return says(description, "Failed to validate"); }

}  // namespace

domain::Expected<json, DataFaults> parseData(std::string_view text) {
    if (text.size() > kMostDataBytes) {
        return refused("too-large",
                       "文件有 " + std::to_string(text.size() / (1024 * 1024)) +
                           " MB，超过 8 MB 上限。没有读入，原有数据不变",
                       "The file is larger than 8 MB. Nothing was read");
    }
    if (!domain::isUtf8(text))
        return refused("broken-utf8", "文件不是 UTF-8 编码，或者中途损坏。请另存为 UTF-8 再试",
                       "The file is not UTF-8 or is damaged. Save it as UTF-8");
    try {
        return json::parse(text.begin(), text.end(), LimitWatch{});
    } catch (const LimitPassed& limit) {
        if (limit.code == "too-deep")
            return refused(limit.code, "文件嵌套超过 32 层，没有读入",
                           "The file nests deeper than 32 levels. Nothing was read");
        return refused(limit.code, "“" + limit.key + "”在同一处写了两次",
                       "The key '" + limit.key + "' stands twice in one place");
    } catch (const json::parse_error& error) {
        return refused("not-json",
                       "第 " + std::to_string(error.byte) + " 个字节处不是合法的 JSON，请检查括号、逗号和引号",
                       "Not valid JSON at byte " + std::to_string(error.byte) + ": check brackets, commas and quotes");
    } catch (const json::exception&) {
        return refused("not-json", "数字超出范围，或者内容不是合法的 JSON",
                       "A number is out of range or the content is not valid JSON");
    }
}

DataFaults schemaFaults(const json& document, const json& schemaDocument) {
    valijson::Schema schema;
    valijson::SchemaParser parser;
    const valijson::adapters::NlohmannJsonAdapter schemaAdapter(schemaDocument);
    parser.populateSchema(schemaAdapter, schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    const valijson::adapters::NlohmannJsonAdapter adapter(document);
    DataFaults faults;
    if (validator.validate(schema, adapter, &results)) return faults;
    for (const auto& error : results) {
        if (!isEcho(error.description) && faults.size() < kMostFaults) faults.push_back(faultOf(error));
    }
    if (faults.empty()) faults.push_back({"schema", "", "不符合目录格式", "Does not fit the schema"});
    return faults;
}

}  // namespace yc::api
