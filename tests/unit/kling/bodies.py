"""The real bodies of the reference, made whole where it abridges them."""

from __future__ import annotations

from typing import Any

TASK_ID = "842250903629086785"
LINK = "https://cdn.example/842250903708762200.mp4?sign=a%2Fb%3D&ksTime=68a1b2c3"

OFFICIAL_RUNNING: dict[str, Any] = {
    "code": 0,
    "message": "SUCCEED",
    "request_id": "9ab3",
    "data": {
        "task_id": TASK_ID,
        "task_info": {},
        "created_at": 1777385361501,
        "updated_at": 1777385363321,
        "task_result": {},
        "task_status": "processing",
        "task_status_msg": "",
    },
}
OFFICIAL_FAILED: dict[str, Any] = {
    "code": 0,
    "message": "SUCCEED",
    "data": {
        "task_id": TASK_ID,
        "task_info": {},
        "task_result": {},
        "task_status": "failed",
        "task_status_msg": "Image pixel is invalid",
    },
}
OFFICIAL_DONE: dict[str, Any] = {
    "code": 0,
    "message": "SUCCEED",
    "data": {
        "task_id": TASK_ID,
        "task_info": {"external_task_id": "shot-7"},
        "created_at": 1777385361501,
        "updated_at": 1777385591501,
        "task_status": "succeed",
        "task_result": {
            "videos": [
                {"id": "842250903708762200", "url": LINK, "watermark_url": "", "duration": "5.1"}
            ]
        },
        "final_unit_deduction": "3.5",
    },
}
NEW_API_DONE: dict[str, Any] = {
    "code": "success",
    "message": "",
    "data": {
        "task_id": TASK_ID,
        "action": "generate",
        "status": "SUCCESS",
        "fail_reason": LINK,
        "submit_time": 1768836782,
        "start_time": 1768836790,
        "finish_time": 1768837011,
        "progress": "100%",
        "data": {
            "code": 0,
            "message": "SUCCEED",
            "data": {
                "task_id": TASK_ID,
                "task_status": "succeed",
                "task_result": {
                    "videos": [{"id": "842250903708762200", "url": LINK, "duration": "5.1"}]
                },
            },
        },
    },
}
NEW_API_FAILED: dict[str, Any] = {
    "code": "success",
    "message": "",
    "data": {
        "task_id": TASK_ID,
        "status": "FAILURE",
        "fail_reason": "SUCCEED",
        "submit_time": 1768836782,
        "finish_time": 1768837011,
        "progress": "100%",
        "data": {
            "code": 0,
            "message": "SUCCEED",
            "data": {
                "task_id": TASK_ID,
                "task_status": "failed",
                "task_status_msg": "Failure to pass the risk control system",
            },
        },
    },
}
NEW_API_WAITING: dict[str, Any] = {
    "code": "success",
    "message": "",
    "data": {
        "task_id": TASK_ID,
        "status": "NOT_START",
        "fail_reason": "",
        "submit_time": 1768836782,
        "finish_time": 0,
        "progress": "0%",
        "data": None,
    },
}
CRAZYROUTER_DONE: dict[str, Any] = {
    "code": "success",
    "message": "",
    "data": {
        "error": None,
        "format": "mp4",
        "metadata": None,
        "status": "succeeded",
        "task_id": TASK_ID,
        "url": "https://cdn.example/clip.m4v",
    },
}
CRAZYROUTER_FAILED: dict[str, Any] = {
    "code": "success",
    "message": "",
    "data": {
        "error": {"message": "content moderation failed", "code": "task_failed"},
        "status": "failed",
        "task_id": TASK_ID,
        "url": "",
    },
}
DUOMI_DONE: dict[str, Any] = {
    "code": 0,
    "message": "成功",
    "request_id": None,
    "data": {
        "task_id": "123e4567-e89b-12d3-a456-426614174000",
        "task_info": None,
        "task_status": "succeed",
        "task_status_msg": None,
        "created_at": 1777385361,
        "updated_at": 1777385591,
        "task_result": {"videos": [{"id": None, "video_url_download": LINK, "duration": "5"}]},
    },
}
NEWER_DONE: dict[str, Any] = {
    "code": 0,
    "data": [
        {"id": "1", "status": "failed", "outputs": [], "message": "another one"},
        {
            "id": TASK_ID,
            "status": "succeeded",
            "outputs": [
                {"type": "video", "id": "2", "url": LINK, "watermark_url": LINK, "duration": "5"}
            ],
            "message": "",
            "create_time": 1777385361501,
            "update_time": 1777385591501,
        },
    ],
}
ALL = {
    "official, running": OFFICIAL_RUNNING,
    "official, failed": OFFICIAL_FAILED,
    "official, done": OFFICIAL_DONE,
    "new-api, done": NEW_API_DONE,
    "new-api, failed": NEW_API_FAILED,
    "new-api, waiting": NEW_API_WAITING,
    "Crazyrouter, done": CRAZYROUTER_DONE,
    "Crazyrouter, failed": CRAZYROUTER_FAILED,
    "Duomi, done": DUOMI_DONE,
    "newer, done": NEWER_DONE,
}
